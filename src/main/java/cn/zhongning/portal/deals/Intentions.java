package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a deal begins: somebody of another checked organisation writes to the owner of a published listing. */
@Service
public class Intentions {
    private final Subjects subjects;
    private final DealRepository deals;
    private final Talk talk;
    private final DealNews news;
    private final Organisations organisations;
    private final Mandates mandates;
    private final CurrentUser user;
    private final Audit audit;
    private final JdbcClient sql;
    private final Clock clock;

    Intentions(
            Subjects subjects,
            DealRepository deals,
            Talk talk,
            DealNews news,
            Organisations organisations,
            Mandates mandates,
            CurrentUser user,
            Audit audit,
            JdbcClient sql,
            Clock clock) {
        this.subjects = subjects;
        this.deals = deals;
        this.talk = talk;
        this.news = news;
        this.organisations = organisations;
        this.mandates = mandates;
        this.user = user;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the public may ask for now. */
    public Optional<Subject> subject(Kind kind, UUID listing) {
        return subjects.find(kind, listing);
    }

    /** What keeps the reader from asking; nothing where the form may be filled in, be it for a client. */
    public Optional<Refused> hindrance(Subject subject) {
        try {
            var who = user.require();
            if (mandates.clients(who).isEmpty()) asker(subject, who, null, null);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** Those of the reader's clients that could ask: everybody but its owner. */
    public List<Organisation> clients(Subject subject) {
        return mandates.clients(user.require()).stream()
                .filter(client -> !client.id().equals(subject.owner()))
                .toList();
    }

    /** The deal that the reader's organisation has on this listing and that goes on still. */
    public Optional<UUID> running(UUID listing) {
        return Optional.ofNullable(user.require().organisationId()).flatMap(asker -> running(listing, asker));
    }

    /** @throws Mistakes with everything that is wrong, by field */
    @Transactional
    public Deal send(Kind kind, UUID listing, IntentionForm form) {
        var subject = subjects.find(kind, listing).orElseThrow(() -> new Refused("deals.error.listing"));
        var who = user.require();
        form.check();
        var asker = asker(subject, who, form.client(), form.origin());
        if (running(listing, asker).isPresent()) throw new Refused("deals.error.once");
        var deal = save(begun(subject, asker, form));
        var seat = new Seat(Hat.ASKER, who.organisationId(), !who.actsFor(asker), true);
        talk.add(deal.id(), who.accountId(), seat, DealMove.SEND, Words.of(form.message()), null, deal.sentAt());
        audit.record("deal." + DealMove.SEND, deal.id());
        news.tell(deal, who.accountId(), seat, DealMove.SEND, Words.of(form.message()));
        return deal;
    }

    /** What led to a deal, as far as the public may still see it. */
    public Optional<Origin> origin(Deal deal) {
        var kind = deal.originKind();
        var id = deal.originId();
        return kind == null || id == null ? Optional.empty() : subjects.origin(kind, id);
    }

    private UUID asker(Subject subject, SignedIn who, @Nullable UUID client, IntentionForm.@Nullable Origin origin) {
        var asker = client == null ? who.organisationId() : client;
        if (who.staff() || asker == null) throw new Refused("deals.error.no-organisation");
        if (asker.equals(subject.owner()) || who.actsFor(subject.owner())) throw new Refused("deals.error.own");
        requireRight(subject, who, asker, origin == null ? null : origin.id());
        if (organisations.find(asker).filter(Organisation::approved).isEmpty()) {
            throw new Refused("deals.error.not-approved");
        }
        return asker;
    }

    private void requireRight(Subject subject, SignedIn who, UUID asker, @Nullable UUID origin) {
        if (who.actsFor(asker)) {
            if (!who.writesFor(asker)) throw new Refused("deals.error.reader");
        } else if (!mandates.covers(who, asker, subject.industry(), origin)) {
            throw new Refused("deals.error.not-mandated");
        }
    }

    private Deal begun(Subject subject, UUID asker, IntentionForm form) {
        var now = clock.instant();
        var origin = origin(form, subject, asker);
        return new Deal(
                UUID.randomUUID(),
                0,
                subject.kind(),
                subject.id(),
                subject.title(),
                subject.industry(),
                subject.owner(),
                asker,
                null,
                null,
                form.wishes(),
                form.mode(),
                DealStage.SENT,
                Side.OWNER,
                now,
                origin == null ? null : origin.kind(),
                origin == null ? null : origin.id(),
                now,
                null,
                now,
                null,
                false);
    }

    /** The address says it, and an address can be typed: what cannot be is forgotten. */
    private IntentionForm.@Nullable Origin origin(IntentionForm form, Subject subject, UUID asker) {
        var origin = form.origin();
        return origin != null && subjects.leads(origin, subject, asker) ? origin : null;
    }

    private Optional<UUID> running(UUID listing, UUID asker) {
        return sql.sql("select id from deal where listing_id = ? and asker_organisation = ?"
                        + " and stage not in ('REGISTERED', 'ENDED')")
                .params(listing, asker)
                .query(UUID.class)
                .optional();
    }

    /** A colleague may have asked at the same moment: the table knows. */
    private Deal save(Deal deal) {
        try {
            return deals.save(deal);
        } catch (DuplicateKeyException asked) {
            throw new Refused("deals.error.once");
        }
    }
}
