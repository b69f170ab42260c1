package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.OwnListings;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The demands of one's own enterprise. */
@Route("desk/demands")
@RolesAllowed("ENTERPRISE")
class DemandsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DemandService demands;
    private final transient StageCounts counts;
    private final transient Texts texts;
    private final transient Clock clock;

    DemandsView(DemandService demands, StageCounts counts, Texts texts, Clock clock) {
        this.demands = demands;
        this.counts = counts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var create = new Anchor("/desk/demands/new", getTranslation("demands.new"));
        create.addClassNames("button", "main");
        var heading = new Div(new H1(getTranslation("demands.desk")));
        if (demands.authors()) heading.add(create);
        heading.addClassName("heading");
        var query = entering.getLocation().getQueryParameters();
        add(heading, new OwnListings(demands, counts, texts, Facts.day(clock.instant()), query));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demands.desk");
    }
}
