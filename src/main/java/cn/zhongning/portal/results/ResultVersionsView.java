package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Versions;
import cn.zhongning.portal.listings.VersionsView;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What the public has read of a result so far. */
@Route("desk/results/:id/versions")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ResultVersionsView extends VersionsView<TechResult, ResultForm> {
    ResultVersionsView(ResultPresentation presentation, Versions versions, Texts texts, Clock clock) {
        super(presentation, versions, texts, clock);
    }
}
