package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How far a deal has come, as a line of stages. */
final class StageRail extends OrderedList {
    StageRail(Texts texts, Locale locale, Deal deal) {
        addClassNames("rail", "plain");
        with(this, "aria-label", texts.get(locale, "talks.rail"));
        for (var stage : DealStage.values()) {
            if (!shown(deal, stage)) continue;
            var step = new ListItem(new Span(texts.get(locale, "talks.rail." + stage)));
            if (stage == deal.stage()) with(step, "aria-current", "step");
            else if (done(deal, stage)) step.addClassName("done");
            add(step);
        }
    }

    /** What lies ahead of one that has ended will not come. */
    private static boolean shown(Deal deal, DealStage stage) {
        if (deal.stage() == DealStage.ENDED) return stage == DealStage.ENDED || done(deal, stage);
        return stage != DealStage.ENDED;
    }

    /** Of one that has ended nobody keeps where it was, but whether it had been answered. */
    private static boolean done(Deal deal, DealStage stage) {
        if (deal.stage() != DealStage.ENDED) return stage.compareTo(deal.stage()) < 0;
        return stage == DealStage.SENT || stage == DealStage.ANSWERED && deal.answeredAt() != null;
    }
}
