package cn.zhongning.portal.trials;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealPart;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** The trials on a deal's page: on a result, once there are any or one may be agreed on. */
@org.springframework.stereotype.Component
class TrialPart implements DealPart {
    private static final int ORDER = 30;

    private final Trials trials;
    private final Texts texts;
    private final Site site;

    TrialPart(Trials trials, Texts texts, Site site) {
        this.trials = trials;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part(Deal deal, SignedIn reader, Locale locale) {
        if (deal.kind() != Kind.RESULT) return Optional.empty();
        boolean any = !trials.of(deal.id()).isEmpty();
        return any || Trials.possible(deal)
                ? Optional.of(new TrialSection(trials, texts, site, locale, deal))
                : Optional.empty();
    }
}
