package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;

/** The listings of one's own organisation, and the ways to write another. */
public abstract class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ListingService<?, ?> service;
    private final transient StageCounts counts;
    private final transient Texts texts;
    private final transient Clock clock;
    private final String path;

    protected DeskView(ListingService<?, ?> service, StageCounts counts, Texts texts, Clock clock) {
        this.service = service;
        this.counts = counts;
        this.texts = texts;
        this.clock = clock;
        path = service.kind().path();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var heading = new Div(new H1(getPageTitle()));
        heading.addClassName("heading");
        if (service.authors()) heading.add(ways());
        var query = entering.getLocation().getQueryParameters();
        add(heading, new OwnListings(service, counts, texts, Facts.day(clock.instant()), query));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(path + ".desk");
    }

    private Div ways() {
        var create = new Anchor("/desk/" + path + "/new", getTranslation(path + ".new"));
        create.addClassNames("button", "main");
        var load = new Anchor("/desk/" + path + "/import", getTranslation("listings.import"));
        load.addClassName("button");
        var ways = new Div(load, create);
        ways.addClassName("ways");
        return ways;
    }
}
