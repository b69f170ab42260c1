package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.DeskView;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The results of one's own university. */
@Route("desk/results")
@RolesAllowed("UNIVERSITY")
class ResultsView extends DeskView {
    ResultsView(ResultService results, StageCounts counts, Texts texts, Clock clock) {
        super(results, counts, texts, clock);
    }

    @Override
    protected List<Component> otherWays() {
        var load = new Anchor("/desk/results/import", getTranslation("results.import"));
        load.addClassName("button");
        return List.of(load);
    }
}
