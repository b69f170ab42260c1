package cn.zhongning.portal.trials;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What both sides of a deal may say about a trial. One proposes, the other agrees; whoever tried it decides, the owner
 * confirms. Of two who act at once one wins, and the other is told.
 */
@Service
public class Trials {
    private final TrialRepository trials;
    private final Deals deals;
    private final CurrentUser user;
    private final Audit audit;
    private final Notices notices;
    private final JdbcClient sql;
    private final Clock clock;

    Trials(
            TrialRepository trials,
            Deals deals,
            CurrentUser user,
            Audit audit,
            Notices notices,
            JdbcClient sql,
            Clock clock) {
        this.trials = trials;
        this.deals = deals;
        this.user = user;
        this.audit = audit;
        this.notices = notices;
        this.sql = sql;
        this.clock = clock;
    }

    /** For whoever may read the deal, latest first. */
    public List<Trial> of(UUID deal) {
        return trials.of(deals.get(deal).id());
    }

    /** What everybody may read: trials whose outcome both sides stand by. */
    public List<Trial> confirmed(UUID result) {
        return trials.confirmed(result);
    }

    /** Those in which the reader's organisation has to say something. */
    List<Trial> waiting(int limit) {
        var own = user.require().organisationId();
        return own == null ? List.of() : trials.waiting(own, today(), limit);
    }

    /** The side for which the reader may say something. */
    Optional<Side> writer(Deal deal) {
        var who = user.require();
        return List.of(Side.values()).stream()
                .filter(side -> deals.writesFor(deal, side, who))
                .findFirst();
    }

    /** Whether a trial may be agreed on at all, at this stage of this deal. */
    static boolean possible(Deal deal) {
        return deal.kind() == Kind.RESULT && (deal.stage() == DealStage.TALKING || deal.stage() == DealStage.SIGNING);
    }

    /** @throws Mistakes with everything that is wrong, by field */
    @Transactional
    public Trial propose(UUID dealId, TrialTerms terms) {
        var deal = deals.get(dealId);
        var side = side(deal);
        if (!possible(deal)) throw new Refused("trials.error.stage");
        var mistakes = new Mistakes.Collector();
        terms.check(mistakes, today());
        mistakes.complain();
        var trial = insert(Trial.proposed(deal, side, terms, clock.instant()));
        done(trial, side, "proposed");
        return trial;
    }

    @Transactional
    public void agree(UUID id, int version) {
        var trial = open(id);
        var side = other(trial, trial.proposedBy());
        won(trials.agree(id, version, clock.instant()));
        done(trial, side, "agreed");
    }

    /** By the other side; or taken back by the one that proposed it. */
    @Transactional
    public void decline(UUID id, int version) {
        var trial = open(id);
        var side = side(deals.get(trial.dealId()));
        won(trials.decline(id, version, clock.instant()));
        done(trial, side, side == trial.proposedBy() ? "taken-back" : "declined");
    }

    /** @throws Mistakes with everything that is wrong, by field */
    @Transactional
    public void record(UUID id, int version, TrialReport report) {
        var trial = open(id);
        require(trial, Side.ASKER);
        if (!trial.stateOn(today()).agreed() || today().isBefore(trial.startsOn())) {
            throw new Refused("trials.error.not-now");
        }
        var mistakes = new Mistakes.Collector();
        report.check(mistakes);
        mistakes.complain();
        won(trials.decide(
                id,
                version,
                report.outcome(),
                report.figures().strip(),
                report.reason().strip(),
                report.named(),
                clock.instant()));
        done(trial, Side.ASKER, "recorded");
    }

    /** From here on the public reads of it. */
    @Transactional
    public void confirm(UUID id, int version) {
        var trial = open(id);
        require(trial, Side.OWNER);
        won(trials.confirm(id, version, clock.instant()));
        done(trial, Side.OWNER, "confirmed");
    }

    /** The owner does not stand by what was recorded: whoever tried it looks at it once more. */
    @Transactional
    public void giveBack(UUID id, int version) {
        var trial = open(id);
        require(trial, Side.OWNER);
        won(trials.giveBack(id, version));
        done(trial, Side.OWNER, "given-back");
    }

    /** @throws Mistakes with everything that is wrong, by field */
    @Transactional
    public void extend(UUID id, int version, TrialTerms longer) {
        var trial = open(id);
        var side = side(deals.get(trial.dealId()));
        if (!trial.stateOn(today()).agreed() || trial.extensionBy() != null) throw new Refused("trials.error.extended");
        var mistakes = new Mistakes.Collector();
        TrialTerms.checkEnd(mistakes, trial.endsOn(), longer.endsOn(), longer.decidesOn());
        mistakes.require("endsOn", longer.endsOn() == null || longer.endsOn().isAfter(today()), "trials.error.end");
        mistakes.complain();
        won(trials.askExtension(id, version, longer.endsOn(), longer.decidesOn(), side));
        done(trial, side, "extension-asked");
    }

    @Transactional
    public void agreeExtension(UUID id, int version) {
        var trial = open(id);
        var asked = Optional.ofNullable(trial.extensionBy()).orElseThrow(() -> new Refused("trials.error.changed"));
        var side = other(trial, asked);
        won(trials.extend(id, version, clock.instant()));
        done(trial, side, "extended");
    }

    /** Demonstration data: one that has gone its way. */
    @Transactional
    public void addDemonstration(UUID dealId, TrialTerms terms, TrialReport report) {
        sql.sql("""
                        insert into trial (id, version, deal_id, result_id, owner_organisation, user_organisation,
                            starts_on, ends_on, decides_on, place, criteria, proposed_by, proposed_at, agreed_at, outcome,
                            figures, reason, named, recorded_at, confirmed_at, demo)
                        select :id, 1, id, listing_id, owner_organisation, asker_organisation, :start, :end, :decision,
                            :place, :criteria, 'ASKER', :now, :now, :outcome, :figures, :reason, :named, :now, :now, true
                        from deal where id = :deal
                        """)
                .param("id", UUID.randomUUID())
                .param("start", terms.startsOn())
                .param("end", terms.endsOn())
                .param("decision", terms.decidesOn())
                .param("place", terms.place())
                .param("criteria", terms.criteria())
                .param("outcome", String.valueOf(report.outcome()))
                .param("figures", report.figures())
                .param("reason", report.reason())
                .param("named", report.named())
                .param("deal", dealId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    LocalDate today() {
        return Facts.day(clock.instant());
    }

    private Trial insert(Trial trial) {
        try {
            return trials.save(trial);
        } catch (DuplicateKeyException already) {
            throw new Refused("trials.error.once");
        }
    }

    /** Where the reader may read the deal; for others there is none. */
    private Trial open(UUID id) {
        var trial = trials.findById(id).orElseThrow(() -> new Refused("deals.error.gone"));
        deals.get(trial.dealId());
        return trial;
    }

    private Side side(Deal deal) {
        return writer(deal).orElseThrow(() -> new Refused("trials.error.side"));
    }

    private void require(Trial trial, Side side) {
        if (!deals.writesFor(deals.get(trial.dealId()), side, user.require())) throw new Refused("trials.error.side");
    }

    /** The side that answers what this one asked. */
    private Side other(Trial trial, Side asked) {
        var other = asked.other();
        require(trial, other);
        return other;
    }

    private static void won(int changed) {
        if (changed == 0) throw new Refused("trials.error.changed");
    }

    private void done(Trial trial, Side by, String step) {
        audit.record("trial." + step, trial.id());
        var title = deals.get(trial.dealId()).title();
        notices.tellOrganisation(trial.organisation(by.other()), "trials.notice." + step, trial.address(), title);
    }
}
