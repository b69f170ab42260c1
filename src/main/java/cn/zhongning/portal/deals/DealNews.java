package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.webhooks.Happening;
import cn.zhongning.portal.webhooks.Happenings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a move: the other side, the broker, and a client for whom an agency acted. */
@Component
class DealNews {
    private static final int EXCERPT = 80;

    private final Notices notices;
    private final Mandates mandates;
    private final Organisations organisations;
    private final Happenings happenings;

    DealNews(Notices notices, Mandates mandates, Organisations organisations, Happenings happenings) {
        this.notices = notices;
        this.mandates = mandates;
        this.organisations = organisations;
        this.happenings = happenings;
    }

    /** @param actor who did it and need not be told, whatever else they are to the deal */
    void tell(Deal deal, UUID actor, Seat by, DealMove move, Words words) {
        for (var side : Side.values()) {
            boolean own = by.hat().side().filter(side::equals).isPresent();
            if (own && !by.agent() || move == DealMove.NOTE && side != deal.brokerSide()) continue;
            side(deal, side, by, move, words);
        }
        if (move != DealMove.NOTE) tellSystems(deal, move);
        var broker = deal.broker();
        if (broker == null || broker.equals(actor)) return;
        notices.tell(broker, "deals.notice." + move, address(deal), arguments(deal, by, words));
    }

    /** Each side's, also of whoever moved. */
    private void tellSystems(Deal deal, DealMove move) {
        for (var side : Side.values()) {
            boolean received = move == DealMove.SEND && side == Side.OWNER;
            var facts = new LinkedHashMap<String, Object>();
            facts.put("move", Named.code(move));
            facts.put("stage", Named.code(deal.stage()));
            facts.put("side", Named.code(side));
            facts.put(
                    "listing", Map.of("kind", Named.code(deal.kind()), "id", deal.listingId(), "title", deal.title()));
            facts.put("with", name(deal.organisation(side.other())));
            happenings.tell(
                    deal.organisation(side),
                    received ? Happening.INTENTION_RECEIVED : Happening.DEAL_CHANGED,
                    deal.id(),
                    address(deal),
                    facts);
        }
    }

    /** @param before whose place it was */
    void assigned(Deal deal, Seat by, Brokers.@Nullable Choice broker, Side client, @Nullable UUID before) {
        var key = broker == null ? "deals.notice.UNASSIGN" : "deals.notice.ASSIGN";
        var whom = name(deal.organisation(client));
        var arguments = broker == null
                ? new Object[] {deal.title()}
                : new Object[] {deal.title(), broker.name(), broker.agency(), whom};
        for (var side : Side.values()) tell(deal, side, by.organisation(), key, arguments);
        if (before != null && (broker == null || !before.equals(broker.account())))
            notices.tell(before, key, address(deal), arguments);
        if (broker != null) notices.tell(broker.account(), "deals.notice.broker", address(deal), deal.title(), whom);
    }

    private void side(Deal deal, Side side, Seat by, DealMove move, Words words) {
        tell(deal, side, by.organisation(), "deals.notice." + move, arguments(deal, by, words));
    }

    /**
     * The organisation and whatever agency acts for it.
     *
     * @param but who knows already
     */
    void tell(Deal deal, Side side, @Nullable UUID but, String key, Object... arguments) {
        var organisation = deal.organisation(side);
        var told = new LinkedHashSet<UUID>(List.of(organisation));
        told.addAll(mandates.agencies(organisation, deal.industry(), deal.subject(side)));
        if (but != null) told.remove(but);
        told.forEach(each -> notices.tellOrganisation(each, key, address(deal), arguments));
    }

    private Object[] arguments(Deal deal, Seat by, Words words) {
        var reason = words.ending();
        return new Object[] {deal.title(), name(by), excerpt(words.text()), reason == null ? "" : reason};
    }

    private Object name(Seat by) {
        var organisation = by.organisation();
        return organisation == null ? by.hat() : name(organisation);
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("—");
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }

    static String address(Deal deal) {
        return "/desk/deals/" + deal.id();
    }
}
