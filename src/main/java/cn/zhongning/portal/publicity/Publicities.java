package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of publicities, who may stop one, and how one runs out. */
@Service
public class Publicities {
    /** Characters of a reason to stop. */
    static final int REASON = 1000;

    private final PublicityRepository publicities;
    private final PublicationLog log;
    private final PublicityRights rights;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Publicities(
            PublicityRepository publicities,
            PublicationLog log,
            PublicityRights rights,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.publicities = publicities;
        this.log = log;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    public Optional<Publicity> find(UUID id) {
        return publicities.findById(id);
    }

    /** The one that counts: a later one takes the place of one that was stopped, or that an objection brought down. */
    public Optional<Publicity> latest(UUID result) {
        return publicities.latest(result);
    }

    /** Those that run or are about to; the first to end comes first. */
    public List<Publicity> open(int offset, int limit) {
        return publicities.open(today(), offset, limit);
    }

    /** Those that ran out or were stopped, latest first. */
    public List<Publicity> past(int offset, int limit) {
        return publicities.past(today(), offset, limit);
    }

    public int countOpen() {
        return publicities.countOpen(today());
    }

    public int countPast() {
        return Math.toIntExact(publicities.count()) - countOpen();
    }

    /** Those that the reader may open: the staff all, others their own and their clients' as far as a mandate reaches. */
    public List<Publicity> mine(int offset, int limit) {
        if (rights.reader().staff()) return publicities.newest(offset, limit);
        var reaches = rights.reaches();
        return publicities.newest(reaches.organisations(), reaches.industries(), reaches.listings(), offset, limit);
    }

    /** How many of those an objection brought down, so that they have to be announced anew. */
    int broughtDown() {
        var reaches = rights.reaches();
        return publicities.broughtDown(reaches.organisations(), reaches.industries(), reaches.listings());
    }

    List<Publicity> broughtDown(int offset, int limit) {
        var reaches = rights.reaches();
        return publicities.broughtDown(
                reaches.organisations(), reaches.industries(), reaches.listings(), offset, limit);
    }

    /** For its owner, whoever acts for them, and the staff. */
    public Publicity mine(UUID id) {
        return publicities
                .findById(id)
                .filter(found -> rights.reads(found.organisationId(), found.resultId()))
                .orElseThrow(() -> new Refused("publicity.error.gone"));
    }

    /** Whether it is the reader's to stop. */
    boolean stoppable(Publicity publicity) {
        return rights.reader().staff() || rights.writes(publicity.organisationId(), publicity.resultId());
    }

    /** By its owner or the staff, while it is open. Afterwards a new one is needed. */
    @Transactional
    public Publicity stop(UUID id, int version, String reason) {
        var publicity = mine(id);
        if (!stoppable(publicity)) throw new Refused("publicity.error.gone");
        if (reason.isBlank()) throw new Refused("publicity.error.reason");
        Limits.limit(reason, REASON);
        if (!open(publicity)) throw new Refused("publicity.error.over");
        if (publicity.version() != version) throw new Refused("publicity.error.changed");
        var by = rights.reader().staff() ? Stopper.STAFF : Stopper.OWNER;
        var stopped = save(publicity.stopped(by, reason.strip(), clock.instant()));
        log.add(id, Step.STOPPED, stopping(publicity, by, reason.strip()));
        audit.record("publicity.stopped", id);
        var title = publicity.title();
        tell(publicity, "publicity.notice.stopped", title, by, reason.strip());
        if (by == Stopper.OWNER) {
            notices.tellRole(Role.STAFF, "publicity.notice.stopped", publicity.desk(), title, by, reason.strip());
        }
        return stopped;
    }

    /** The centre's reason is public. An owner's, whom nobody has read yet, is kept by its digest only. */
    private Map<String, Object> stopping(Publicity publicity, Stopper by, String reason) {
        var facts = new HashMap<String, Object>();
        facts.put("by", by.name());
        if (by == Stopper.STAFF) facts.put("reason", reason);
        else facts.put("reasonDigest", Sha256.of(reason));
        rights.agencyName(publicity.organisationId()).ifPresent(agency -> {
            facts.put("agency", agency);
            facts.put("owner", rights.name(publicity.organisationId()));
        });
        return facts;
    }

    /** Writes down that one has run out; once. */
    @Transactional
    void end(UUID id) {
        var publicity = publicities.findById(id).orElseThrow();
        boolean due = publicity.stateAt(clock.instant()) == PublicityState.ENDED && publicity.endedAt() == null;
        if (!due) return;
        save(publicity.ended(clock.instant()));
        log.add(
                id,
                Step.ENDED,
                Map.of("days", publicity.days(), "ended", publicity.ends().toString()));
        tell(publicity, "publicity.notice.ended", publicity.title(), publicity.days());
    }

    /** Tells its owner, and whoever acts for them in it. */
    void tell(Publicity publicity, String key, Object... arguments) {
        var owner = publicity.organisationId();
        notices.tellOrganisation(owner, key, publicity.desk(), arguments);
        rights.agencies(owner, publicity.resultId())
                .forEach(agency -> notices.tellOrganisation(agency, key, publicity.desk(), arguments));
    }

    List<UUID> due() {
        return publicities.due(today());
    }

    PublicityState state(Publicity publicity) {
        return publicity.stateAt(clock.instant());
    }

    LocalDate today() {
        return Facts.day(clock.instant());
    }

    boolean open(Publicity publicity) {
        return state(publicity).open();
    }

    /** Of two who act at once, one wins and the other is told. */
    Publicity save(Publicity publicity) {
        try {
            return publicities.save(publicity);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("publicity.error.changed");
        }
    }
}
