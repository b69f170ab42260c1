package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.DeskView;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The results of one's own university. */
@Route("desk/results")
@RolesAllowed("UNIVERSITY")
class ResultsView extends DeskView {
    ResultsView(ResultService results, StageCounts counts, Texts texts, Clock clock) {
        super(results, counts, texts, clock);
    }
}
