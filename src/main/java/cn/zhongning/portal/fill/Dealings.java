package cn.zhongning.portal.fill;

import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.ContractStage;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Hat;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.deals.Wish;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Intentions on the invented listings, what was said, and the contracts that came of the first of them. */
final class Dealings {
    private static final int REGISTERED = 85; // contracts of a hundred
    private static final List<DealStage> OPEN_OR_OVER = List.of(
            DealStage.SENT,
            DealStage.ANSWERED,
            DealStage.TALKING,
            DealStage.TALKING,
            DealStage.SIGNING,
            DealStage.ENDED,
            DealStage.ENDED,
            DealStage.ENDED);

    private static final int ANSWER = 200; // hours
    private static final int FURTHER = 900; // hours
    private static final Duration TALK = Duration.ofHours(ANSWER + FURTHER);
    private static final Duration REGISTRATION = Duration.ofDays(40);

    private final Grammar grammar;
    private final Chance chance;
    private final Instant now;
    private final List<Inventions.Listing> listings;
    private final Crowd crowd;
    private final List<Deal> deals = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    /** @param listings those that are before the public */
    Dealings(Grammar grammar, Chance chance, Instant now, List<Inventions.Listing> listings, Crowd crowd) {
        this.grammar = grammar;
        this.chance = chance;
        this.now = now;
        this.listings = listings;
        this.crowd = crowd;
    }

    /** @param answered the first answer, if there is one */
    private record Deal(
            UUID id,
            Inventions.Listing listing,
            Crowd.Member asker,
            DealStage stage,
            Instant sent,
            Instant answered,
            Instant moved) {
        Crowd.Member buyer() {
            return listing.kind() == Kind.DEMAND ? listing.owner() : asker;
        }

        Crowd.Member seller() {
            return listing.kind() == Kind.DEMAND ? asker : listing.owner();
        }
    }

    /** The first so many end as contracts. */
    void begin(int intentions, int contracts) {
        while (deals.size() < intentions) {
            var listing = chance.of(listings);
            var asker = crowd.one(
                    listing.kind() == Kind.DEMAND ? OrganisationKind.UNIVERSITY : OrganisationKind.ENTERPRISE);
            var stage = stage(contracts);
            if (listing.moved().isAfter(latest(stage)) || !asked.add(listing.id() + " " + asker.organisation()))
                continue;
            deals.add(deal(listing, asker, stage));
        }
    }

    private Deal deal(Inventions.Listing listing, Crowd.Member asker, DealStage stage) {
        var latest = latest(stage);
        var sent = chance.before(
                latest, (int) Duration.between(listing.moved(), latest).toDays());
        var answered = sent.plus(Duration.ofHours(chance.between(2, ANSWER)));
        var moved = stage == DealStage.SENT ? sent : answered.plus(Duration.ofHours(chance.between(1, FURTHER)));
        return new Deal(chance.id(), listing, asker, stage, sent, answered, moved);
    }

    /** Begun by then, nothing of a deal that is so far lies in the future. */
    private Instant latest(DealStage stage) {
        if (stage == DealStage.SENT) return now;
        return agreed(stage) ? now.minus(TALK).minus(REGISTRATION) : now.minus(TALK);
    }

    private DealStage stage(int contracts) {
        if (deals.size() >= contracts) return chance.of(OPEN_OR_OVER);
        return chance.inHundred(REGISTERED) ? DealStage.REGISTERED : DealStage.SIGNED;
    }

    void store(Connection connection) throws SQLException {
        try (var rows = new Rows(connection, "deal", """
                id, version, kind, listing_id, title, industry, owner_organisation, asker_organisation, wishes, mode,
                stage, turn, turn_since, sent_at, answered_at, moved_at, ending, demo""")) {
            deals.forEach(deal -> row(rows, deal));
        }
        try (var rows =
                new Rows(connection, "deal_entry", "deal_id, at, account_id, hat, organisation_id, move, words")) {
            deals.forEach(deal -> talk(rows, deal));
        }
        var contracts = deals.stream().filter(deal -> agreed(deal.stage())).toList();
        try (var rows = new Rows(connection, "contract", """
                id, version, deal_id, kind, title, buyer_organisation, seller_organisation, industry, town, signed_on,
                total, technology, stage, registration_number, registered_on, demo, created_at, updated_at""")) {
            for (int i = 0; i < contracts.size(); i++) contract(rows, contracts.get(i), i);
        }
        enter(connection);
    }

    private static boolean agreed(DealStage stage) {
        return stage == DealStage.SIGNED || stage == DealStage.REGISTERED;
    }

    private void row(Rows rows, Deal deal) {
        var listing = deal.listing();
        boolean answered = deal.stage() != DealStage.SENT;
        var turn = deal.stage() == DealStage.SENT ? Side.OWNER : open(deal) ? chance.of(List.of(Side.values())) : null;
        rows.add(
                deal.id(),
                1,
                listing.kind(),
                listing.id(),
                listing.title(),
                listing.owner().industry(),
                listing.owner().organisation(),
                deal.asker().organisation(),
                List.of(chance.of(List.of(Wish.values()))),
                chance.of(List.of(CooperationMode.values())),
                deal.stage(),
                turn,
                deal.moved(),
                deal.sent(),
                answered ? deal.answered() : null,
                deal.moved(),
                deal.stage() == DealStage.ENDED
                        ? chance.of(List.of(Ending.PRICE, Ending.NOT_READY, Ending.TERMS))
                        : null,
                true);
    }

    private static boolean open(Deal deal) {
        return deal.stage() == DealStage.ANSWERED
                || deal.stage() == DealStage.TALKING
                || deal.stage() == DealStage.SIGNING;
    }

    private void talk(Rows rows, Deal deal) {
        var author = grammar.author(deal.listing().owner().industry(), chance.dice());
        say(rows, deal, deal.sent(), Hat.ASKER, DealMove.SEND, author.write("intention"));
        if (deal.stage() == DealStage.SENT) return;
        say(rows, deal, deal.answered(), Hat.OWNER, DealMove.ACCEPT, author.write("reply"));
        if (deal.stage() == DealStage.ANSWERED) return;
        int turns = chance.between(1, 4);
        var pause = Duration.between(deal.answered(), deal.moved()).dividedBy(turns);
        for (int i = 1; i <= turns; i++) {
            var hat = i % 2 == 0 ? Hat.OWNER : Hat.ASKER;
            say(rows, deal, deal.answered().plus(pause.multipliedBy(i)), hat, DealMove.TALK, author.write("reply"));
        }
    }

    private static void say(Rows rows, Deal deal, Instant at, Hat hat, DealMove move, String words) {
        var who = hat == Hat.OWNER ? deal.listing().owner() : deal.asker();
        rows.add(deal.id(), at, who.account(), hat, who.organisation(), move, words);
    }

    private void contract(Rows rows, Deal deal, int number) {
        var author = grammar.author(deal.listing().owner().industry(), chance.dice());
        var signed = LocalDate.ofInstant(deal.moved(), Clocks.CHINA);
        boolean registered = deal.stage() == DealStage.REGISTERED;
        long total = chance.between(10_000, 30_000_00) * 100L + chance.between(0, 99);
        rows.add(
                chance.id(),
                1,
                deal.id(),
                chance.of(List.of(ContractKind.values())),
                author.write("contract", 120),
                deal.buyer().organisation(),
                deal.seller().organisation(),
                deal.listing().owner().industry(),
                deal.buyer().town(),
                signed,
                total,
                Math.max(1, total * chance.between(30, 100) / 100),
                registered ? ContractStage.REGISTERED : ContractStage.SIGNED,
                registered ? "示例-%07d".formatted(number) : null,
                registered ? signed.plusDays(chance.between(1, (int) REGISTRATION.toDays())) : null,
                true,
                deal.moved(),
                deal.moved());
    }

    private static void enter(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into contract_entry (contract_id, at, by, reason, total, technology)
                    select c.id, c.updated_at, (select id from account limit 1), '', c.total, c.technology
                    from contract c
                    where c.stage = 'REGISTERED' and not exists (select from contract_entry e where e.contract_id = c.id)
                    order by c.registered_on
                    """);
        }
    }
}
