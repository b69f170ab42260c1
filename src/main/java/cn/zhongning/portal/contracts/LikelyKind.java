package cn.zhongning.portal.contracts;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Subject;
import cn.zhongning.portal.shared.CooperationMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kind of contract to which a deal leads, where what was said of working together leaves no other. */
@Component
class LikelyKind {
    private final Intentions intentions;

    LikelyKind(Intentions intentions) {
        this.intentions = intentions;
    }

    /** What both sides agreed on comes before what the listing offered. */
    @Nullable
    ContractKind of(Deal deal) {
        var agreed = deal.mode();
        if (agreed != null) return of(agreed);
        var fitting =
                offered(deal).stream().map(LikelyKind::of).distinct().limit(2).toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private List<CooperationMode> offered(Deal deal) {
        return intentions.subject(deal.kind(), deal.listingId()).stream()
                .map(Subject::modes)
                .flatMap(List::stream)
                .toList();
    }

    private static ContractKind of(CooperationMode mode) {
        return switch (mode) {
            case DEVELOPMENT, EQUITY, PLATFORM -> ContractKind.DEVELOPMENT;
            case TRANSFER -> ContractKind.TRANSFER;
            case LICENCE -> ContractKind.LICENCE;
            case CONSULTING -> ContractKind.CONSULTING;
            case SERVICE -> ContractKind.SERVICE;
        };
    }
}
