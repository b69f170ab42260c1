package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.listings.EditView;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** An enterprise writes a demand, or sees what has become of it. */
@Route("desk/demands/:id")
@RolesAllowed({"ENTERPRISE", "BROKER", "STAFF", "ADMIN"})
class DemandEditView extends EditView<Demand, DemandForm> {
    DemandEditView(DemandPresentation presentation, CurrentUser user, Texts texts, Clock clock) {
        super(presentation, user, texts, clock);
    }
}
