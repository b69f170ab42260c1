package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.DeskView;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The demands of one's own enterprise. */
@Route("desk/demands")
@RolesAllowed("ENTERPRISE")
class DemandsView extends DeskView {
    DemandsView(DemandService demands, StageCounts counts, Texts texts, Clock clock) {
        super(demands, counts, texts, clock);
    }
}
