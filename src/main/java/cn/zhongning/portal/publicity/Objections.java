package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Anybody may object while a publicity is open; the centre answers, and its answer decides whether may be signed. */
@Service
class Objections {
    /** Characters of the reasons for an answer. */
    static final int REASONS = 2000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectionRepository objections;
    private final Publicities publicities;
    private final PublicationLog log;
    private final CurrentUser user;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Objections(
            ObjectionRepository objections,
            Publicities publicities,
            PublicationLog log,
            CurrentUser user,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.objections = objections;
        this.publicities = publicities;
        this.log = log;
        this.user = user;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the public learns of the objections to one publicity. */
    record Tally(int open, int upheld, int rejected) {
        int all() {
            return open + upheld + rejected;
        }
    }

    Tally tally(UUID publicity) {
        var all = objections.of(publicity);
        int open = count(all, null);
        return new Tally(open, count(all, Outcome.UPHELD), count(all, Outcome.REJECTED));
    }

    /**
     * Answers its digest; the same text of the same person twice is one objection.
     *
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    public String receive(UUID id, ObjectionForm form, Locale language) {
        var mistakes = new Mistakes.Collector();
        form.check(mistakes);
        mistakes.complain();
        log.hold(); // whoever stops the publicity meanwhile comes after us, or we after them
        var publicity = publicities.find(id).orElseThrow(() -> new Refused("publicity.error.gone"));
        if (!publicities.open(publicity)) throw new Refused("publicity.error.over");
        return objections
                .same(id, form.contact().strip(), form.text().strip())
                .or(() -> Optional.of(store(publicity, form, language)))
                .map(Objection::digest)
                .orElseThrow();
    }

    /** For its writer, who knows the beginning of its digest. */
    Optional<Objection> received(UUID publicity, String receipt) {
        return receipt.matches("[0-9a-f]{" + ObjectionForm.RECEIPT + "}")
                ? objections.received(publicity, receipt)
                : Optional.empty();
    }

    List<Objection> queue(int offset, int limit) {
        staff();
        return objections.queue(offset, limit);
    }

    /** The longest waiting first. */
    List<Objection> open(int offset, int limit) {
        staff();
        return objections.open(offset, limit);
    }

    int open() {
        return objections.countOpen();
    }

    /** Whoever opens somebody's objection is written down. */
    @Transactional
    public Objection read(UUID id) {
        staff();
        var found = objections.findById(id).orElseThrow(() -> new Refused("publicity.error.gone"));
        audit.record("objection.opened", id);
        return found;
    }

    /** For the owner without who wrote it, and what: only how it was answered. */
    List<Objection> answers(UUID publicity) {
        var all = objections.of(publicities.mine(publicity).id());
        return user.require().staff()
                ? all
                : all.stream().map(Objections::withoutPerson).toList();
    }

    /** @param version the one that the staff had before them */
    @Transactional
    public void decide(UUID id, int version, Outcome outcome, String reasons) {
        var who = staff();
        if (reasons.isBlank()) throw new Refused("publicity.error.reasons");
        Limits.limit(reasons, REASONS);
        var objection = objections.findById(id).orElseThrow(() -> new Refused("publicity.error.gone"));
        if (!objection.open()) throw new Refused("publicity.error.decided");
        if (objection.version() != version) throw new Refused("publicity.error.changed");
        save(objection.decided(outcome, reasons.strip(), who.accountId(), clock.instant()));
        log.add(
                objection.publicityId(),
                Step.DECIDED,
                Map.of("objection", objection.digest(), "outcome", outcome.name()));
        audit.record("objection." + outcome, id);
        tell(objection, outcome, reasons.strip());
    }

    private void tell(Objection objection, Outcome outcome, String reasons) {
        var publicity = publicities.find(objection.publicityId()).orElseThrow();
        publicities.tell(publicity, "publicity.notice.decided", publicity.title(), outcome, reasons);
        if (!objection.reachableByMail()) return;
        notices.write(
                objection.contact(),
                Locale.forLanguageTag(objection.language()),
                publicity.demo(),
                "publicity.letter.decided",
                publicity.address(),
                publicity.title(),
                outcome,
                reasons,
                objection.receipt());
    }

    private Objection store(Publicity publicity, ObjectionForm form, Locale language) {
        var id = UUID.randomUUID();
        var now = clock.instant()
                .truncatedTo(ChronoUnit.MILLIS); // as the database keeps it: the digest can be made again
        var objection = save(new Objection(
                id,
                0,
                publicity.id(),
                form.name().strip(),
                form.contact().strip(),
                form.text().strip(),
                language.toLanguageTag(),
                ObjectionForm.NOTICE_VERSION,
                digest(id, publicity.id(), form, now),
                now,
                null,
                null,
                null,
                null));
        log.add(publicity.id(), Step.OBJECTED, Map.of("objection", objection.digest()));
        audit.record("objection.received", id);
        notices.tellRole(Role.STAFF, "publicity.notice.objected", objection.desk(), publicity.title());
        publicities.tell(publicity, "publicity.notice.objected", publicity.title());
        return objection;
    }

    /** Its own random number is part of it, so that nobody guesses the text from the digest. */
    private static String digest(UUID id, UUID publicity, ObjectionForm form, Instant now) {
        return Sha256.of(JSON.writeValueAsString(new TreeMap<>(Map.of(
                "at", now.toString(),
                "contact", form.contact().strip(),
                "id", id.toString(),
                "name", form.name().strip(),
                "publicity", publicity.toString(),
                "text", form.text().strip()))));
    }

    private static Objection withoutPerson(Objection objection) {
        return new Objection(
                objection.id(),
                objection.version(),
                objection.publicityId(),
                "",
                "",
                "",
                objection.language(),
                objection.noticeVersion(),
                objection.digest(),
                objection.receivedAt(),
                objection.outcome(),
                objection.reasons(),
                null,
                objection.decidedAt());
    }

    private static int count(List<Objection> all, @Nullable Outcome outcome) {
        return Math.toIntExact(
                all.stream().filter(each -> each.outcome() == outcome).count());
    }

    private SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("publicity.error.staff-only");
        return who;
    }

    private Objection save(Objection objection) {
        try {
            return objections.save(objection);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("publicity.error.decided");
        }
    }
}
