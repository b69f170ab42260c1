package cn.zhongning.portal.results;

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

/** The results of one's own university. */
@Route("desk/results")
@RolesAllowed("UNIVERSITY")
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ResultService results;
    private final transient StageCounts counts;
    private final transient Texts texts;
    private final transient Clock clock;

    ResultsView(ResultService results, StageCounts counts, Texts texts, Clock clock) {
        this.results = results;
        this.counts = counts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var create = new Anchor("/desk/results/new", getTranslation("results.new"));
        create.addClassNames("button", "main");
        var load = new Anchor("/desk/results/import", getTranslation("results.import"));
        load.addClassName("button");
        var ways = new Div(load, create);
        ways.addClassName("ways");
        var heading = new Div(new H1(getTranslation("results.desk")));
        if (results.authors()) heading.add(ways);
        heading.addClassName("heading");
        var query = entering.getLocation().getQueryParameters();
        add(heading, new OwnListings(results, counts, texts, Facts.day(clock.instant()), query));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.desk");
    }
}
