package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to a deal, and through whom. Whoever moves something says which version was read: of two people
 * acting at once, one wins and the other is told.
 */
@Service
public class Deals {
    private final DealRepository deals;
    private final Seats seats;
    private final Talk talk;
    private final DealNews news;
    private final Brokers brokers;
    private final StoredFiles files;
    private final CurrentUser user;
    private final Audit audit;
    private final ObjectProvider<SigningHurdle> hurdles;
    private final Clock clock;

    Deals(
            DealRepository deals,
            Seats seats,
            Talk talk,
            DealNews news,
            Brokers brokers,
            StoredFiles files,
            CurrentUser user,
            Audit audit,
            ObjectProvider<SigningHurdle> hurdles,
            Clock clock) {
        this.deals = deals;
        this.seats = seats;
        this.talk = talk;
        this.news = news;
        this.brokers = brokers;
        this.files = files;
        this.user = user;
        this.audit = audit;
        this.hurdles = hurdles;
        this.clock = clock;
    }

    /** For its sides, whoever acts for them, its broker and the centre; refused to others as if there were none. */
    public Deal get(UUID id) {
        var deal = find(id);
        if (seats.of(deal, user.require()).isEmpty()) throw gone();
        return deal;
    }

    /** The side on which somebody sits, or for which they act. */
    public Optional<Side> side(Deal deal, SignedIn who) {
        return seats.of(deal, who).stream()
                .flatMap(seat -> seat.hat().side().stream())
                .findFirst();
    }

    /** Whether this person may do something for that side, not only read. */
    public boolean writesFor(Deal deal, Side side, SignedIn who) {
        return seats.of(deal, who).stream().anyMatch(seat -> seat.writes() && seat.hat() == Hat.of(side));
    }

    /** What the reader may do now. */
    public Set<DealMove> open(Deal deal) {
        var open = EnumSet.noneOf(DealMove.class);
        for (var seat : seats.of(deal, user.require())) {
            if (seat.writes()) open.addAll(Transitions.open(deal.stage(), seat.hat()));
        }
        return open;
    }

    /** What the reader may read of the thread: the newest lines before that one, oldest first. */
    public List<Entry> thread(Deal deal, long before, int limit) {
        var who = user.require();
        if (seats.of(deal, who).isEmpty()) throw gone();
        return talk.before(deal.id(), seats.notes(deal, who), before, limit);
    }

    /**
     * @param version the one that the actor had before them
     * @throws Mistakes with everything that is wrong with the words, by field
     */
    @Transactional
    public Deal move(UUID id, int version, DealMove move, Words words) {
        if (move == DealMove.ASSIGN || move == DealMove.SIGN || move == DealMove.REGISTER) throw notNow(move);
        var deal = get(id);
        if (deal.version() != version) throw new Refused("deals.error.changed");
        return act(deal, move, words);
    }

    /** Its contract has been signed; for the module that knows of contracts. */
    @Transactional
    public Deal signed(UUID id) {
        return act(get(id), DealMove.SIGN, Words.of(""));
    }

    /** The registry outside has registered its contract; for the module that knows of contracts. */
    @Transactional
    public Deal registered(UUID id) {
        return act(get(id), DealMove.REGISTER, Words.of(""));
    }

    /**
     * Puts a broker between both sides.
     *
     * @param account null takes the broker out
     * @param client for whom the broker works: that side reads the broker's notes
     */
    @Transactional
    public Deal assign(UUID id, int version, @Nullable UUID account, Side client) {
        var deal = get(id);
        if (deal.version() != version) throw new Refused("deals.error.changed");
        var seat = seat(deal, DealMove.ASSIGN);
        var broker = account == null ? null : broker(deal, account);
        var saved = save(deal.brokered(account, account == null ? null : client, clock.instant()));
        talk.assigned(id, user.require().accountId(), broker, client, saved.movedAt());
        audit.record("deal." + DealMove.ASSIGN, id);
        news.assigned(saved, seat, broker, client, deal.broker());
        return saved;
    }

    private Deal act(Deal deal, DealMove move, Words words) {
        var seat = seat(deal, move);
        words.check(move, LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        files.requireOwn(words.files(), DealFiles.PURPOSE);
        var to = Transitions.to(deal.stage(), move, seat.hat()).orElseThrow(() -> notNow(move));
        if (to != deal.stage() && (to == DealStage.SIGNING || to == DealStage.SIGNED)) hurdles(deal);
        var saved = save(deal.moved(move, to, seat.hat(), words.ending(), clock.instant()));
        keep(saved, seat, move, words);
        return saved;
    }

    private void keep(Deal deal, Seat seat, DealMove move, Words words) {
        var only = move == DealMove.NOTE ? deal.brokerSide() : null;
        talk.add(deal.id(), user.require().accountId(), seat, move, words, only, deal.movedAt());
        audit.record("deal." + move, deal.id());
        news.tell(deal, user.require().accountId(), seat, move, words);
    }

    /** The one of the reader's seats from which it can be done. */
    private Seat seat(Deal deal, DealMove move) {
        var own = seats.of(deal, user.require());
        var able = own.stream()
                .filter(seat -> Transitions.to(deal.stage(), move, seat.hat()).isPresent())
                .toList();
        if (able.isEmpty()) throw notNow(move);
        return able.stream().filter(Seat::writes).findFirst().orElseThrow(() -> new Refused("deals.error.reader"));
    }

    private void hurdles(Deal deal) {
        hurdles.orderedStream()
                .flatMap(hurdle -> hurdle.hurdle(deal).stream())
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private Brokers.Choice broker(Deal deal, UUID account) {
        return brokers.able(deal, account).orElseThrow(() -> new Refused("deals.error.no-broker"));
    }

    private Deal find(UUID id) {
        return deals.findById(id).orElseThrow(Deals::gone);
    }

    private static Refused gone() {
        return new Refused("deals.error.gone");
    }

    private static Refused notNow(DealMove move) {
        return new Refused("deals.error.not-now", move);
    }

    private Deal save(Deal deal) {
        try {
            return deals.save(deal);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("deals.error.changed");
        }
    }
}
