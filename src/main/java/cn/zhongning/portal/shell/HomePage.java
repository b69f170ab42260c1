package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** The first page: what the portal is for, and a door for each of its users. */
@Route("")
@AnonymousAllowed
class HomePage extends PublicPage {
    private final transient Site site;

    HomePage(Site site) {
        this.site = site;
    }

    @Override
    protected PageHead show(PageRequest request) {
        add(hero(), doors());
        var name = site.name().label(request.locale());
        return PageHead.listed(
                name,
                t("shell.home.lead"),
                "/",
                Map.of("@context", "https://schema.org", "@type", "WebSite", "name", name));
    }

    private Section hero() {
        var hero = new Section(new H1(t("shell.home.title")), new Paragraph(t("shell.home.lead")));
        hero.addClassName("hero");
        return hero;
    }

    private Component doors() {
        var doors = with(new Nav(), "aria-label", t("shell.home.doors"));
        doors.addClassName("doors");
        doors.add(door("/results", "demand"), door("/demands", "result"), door("/events", "event"));
        return doors;
    }

    private Anchor door(String address, String name) {
        var what = new Span(t("shell.home.door." + name + ".what"));
        what.addClassName("soft");
        return new Anchor(link(address), new H3(t("shell.home.door." + name)), what);
    }
}
