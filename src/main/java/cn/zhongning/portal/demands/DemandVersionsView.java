package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Versions;
import cn.zhongning.portal.listings.VersionsView;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What the public has read of a demand so far. */
@Route("desk/demands/:id/versions")
@RolesAllowed({"ENTERPRISE", "BROKER", "STAFF", "ADMIN"})
class DemandVersionsView extends VersionsView<Demand, DemandForm> {
    DemandVersionsView(DemandPresentation presentation, Versions versions, Texts texts, Clock clock) {
        super(presentation, versions, texts, clock);
    }
}
