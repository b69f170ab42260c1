package cn.zhongning.portal.talks;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealPart;
import cn.zhongning.portal.deals.DealStage;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Beside a deal that came to nothing, for the owner of the listing: what such deals have in common. */
@org.springframework.stereotype.Component
class EndingsPart implements DealPart {
    private final EndingsPanel endings;

    EndingsPart(EndingsPanel endings) {
        this.endings = endings;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> part(Deal deal, SignedIn reader, Locale locale) {
        return deal.stage() == DealStage.ENDED ? endings.panel(deal.listingId(), reader, locale) : Optional.empty();
    }
}
