package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.notices.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told of a move: the other side, the broker, and a client for whom an agency acted. */
@Component
class DealNews {
    private static final int EXCERPT = 80;

    private final Notices notices;
    private final Organisations organisations;

    DealNews(Notices notices, Organisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    void tell(Deal deal, Seat by, DealMove move, Words words) {
        for (var side : Side.values()) {
            boolean own = by.hat().side().filter(side::equals).isPresent();
            if (own && !by.agent() || move == DealMove.NOTE && side != deal.brokerSide()) continue;
            side(deal, deal.organisation(side), by, move, words);
        }
        var broker = deal.broker();
        if (broker == null || by.hat() == Hat.BROKER) return;
        var key = move == DealMove.ASSIGN ? "deals.notice.broker" : "deals.notice." + move;
        notices.tell(broker, key, address(deal), arguments(deal, by, words));
    }

    /** Names in each reader's own language are the portal's, not the writer's. */
    private void side(Deal deal, UUID organisation, Seat by, DealMove move, Words words) {
        notices.tellOrganisation(organisation, "deals.notice." + move, address(deal), arguments(deal, by, words));
    }

    private Object[] arguments(Deal deal, Seat by, Words words) {
        var reason = words.ending();
        return new Object[] {deal.title(), name(by), excerpt(words.text()), reason == null ? "" : reason};
    }

    private Object name(Seat by) {
        var organisation = by.organisation();
        return organisation == null
                ? by.hat()
                : organisations
                        .find(organisation)
                        .map(Organisation::name)
                        .<Object>map(name -> name)
                        .orElse(by.hat());
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }

    static String address(Deal deal) {
        return "/desk/deals/" + deal.id();
    }
}
