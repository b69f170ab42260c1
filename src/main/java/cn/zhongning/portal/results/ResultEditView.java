package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.listings.EditView;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** A university writes a result, or sees what has become of it. */
@Route("desk/results/:id")
@RolesAllowed({"UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ResultEditView extends EditView<TechResult, ResultForm> {
    ResultEditView(ResultPresentation presentation, CurrentUser user, Texts texts, Clock clock) {
        super(presentation, user, texts, clock);
    }
}
