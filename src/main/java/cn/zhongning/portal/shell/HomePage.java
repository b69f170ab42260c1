package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** The first page: what the portal is for, a door for each of its users, and what is new. */
@Route("")
@AnonymousAllowed
class HomePage extends PublicPage {
    private final transient Site site;
    private final transient Latest latest;
    private final String origin;

    HomePage(Site site, Latest latest, @Value("${portal.origin}") String origin) {
        this.site = site;
        this.latest = latest;
        this.origin = origin;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var locale = request.locale();
        add(hero(locale), doors());
        events(locale);
        var demands = latest.newest(Kind.DEMAND, 3, locale);
        var results = latest.newest(Kind.RESULT, 3, locale);
        var two = new Section();
        two.addClassNames("section", "two");
        if (demands.total() > 0) two.add(list(Kind.DEMAND, demands));
        if (results.total() > 0) two.add(list(Kind.RESULT, results));
        if (two.getChildren().findAny().isPresent()) add(two);
        return head(locale);
    }

    private PageHead head(Locale locale) {
        var name = site.name().label(locale);
        var search = Map.of(
                "@type",
                "SearchAction",
                "target",
                origin + link("/search") + "?q={q}",
                "query-input",
                "required name=q");
        return PageHead.listed(
                name,
                lead(locale),
                "/",
                Map.of(
                        "@context",
                        "https://schema.org",
                        "@type",
                        "WebSite",
                        "name",
                        name,
                        "url",
                        origin + link("/"),
                        "potentialAction",
                        search),
                Map.of(
                        "@context",
                        "https://schema.org",
                        "@type",
                        "Organization",
                        "name",
                        site.centre().label(locale),
                        "url",
                        origin,
                        "logo",
                        origin + "/site/logo.svg",
                        "telephone",
                        site.phone()));
    }

    private String lead(Locale locale) {
        return t("shell.home.lead", site.county().label(locale));
    }

    private Section hero(Locale locale) {
        var hero = new Section(new H1(t("shell.home.title")), new Paragraph(lead(locale)), search());
        hero.addClassName("hero");
        return hero;
    }

    private Component search() {
        var label = with(element("label"), "for", "q");
        label.setText(t("shell.home.search.label"));
        label.addClassName("skip");
        var input = with(with(with(element("input"), "id", "q"), "name", "q"), "type", "search");
        with(with(input, "maxlength", "200"), "placeholder", t("shell.home.search.hint"));
        var find = with(form("get", link("/search"), label, input, submit(t("shell.home.search"))), "role", "search");
        find.addClassName("find");
        return find;
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

    private void events(Locale locale) {
        var coming = latest.comingEvents(6, locale);
        if (coming.isEmpty()) return;
        var days = new Div();
        days.addClassName("days");
        coming.forEach(event -> days.add(new EventDay(event, link(event.address()), locale, t("shell.home.demo"))));
        var all = new Anchor(link("/events"), t("shell.home.all.EVENT"));
        var section = new Section(new Header(new H2(t("shell.home.EVENT")), all), days);
        section.addClassName("section");
        add(section);
    }

    private Div list(Kind kind, Latest.Some some) {
        var rows = element("ul");
        rows.addClassNames("plain", "rows");
        some.cards().forEach(card -> rows.add(row(card)));
        var all = new Anchor(link("/" + kind.path()), t("shell.home.all." + kind.name(), some.total()));
        var head = new Header(new H2(t("shell.home." + kind.name())), all);
        head.addClassName("heading");
        return new Div(head, rows);
    }

    private Component row(SearchCard card) {
        var meta = new Div();
        meta.addClassName("meta");
        card.meta().forEach(fact -> meta.add(new Span(fact)));
        if (card.readiness() != null) meta.add(new Span(t("shell.home.readiness", card.readiness())));
        if (card.demo()) meta.add(new Span(t("shell.home.demo")));
        var text = new Div(new H3(new Anchor(link(card.address()), card.title())), new Paragraph(card.summary()), meta);
        return element("li", text);
    }
}
