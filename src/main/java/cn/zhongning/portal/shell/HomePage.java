package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.calendar.ComingSection;
import cn.zhongning.portal.insight.TurnoverSection;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page: what the portal is for, a door for each of its users, and what is new. */
@Route("")
@AnonymousAllowed
class HomePage extends PublicPage {
    private static final int INDUSTRIES = 6;
    private static final int EVENTS = 6;
    private static final int LISTINGS = 3;
    private static final int ARTICLES = 3;
    private static final int LEVELS = 9;
    private final transient Site site;
    private final transient Latest latest;
    private final transient ComingSection coming;
    private final transient TurnoverSection turnover;
    private final transient JsonLd data;

    HomePage(Site site, Latest latest, ComingSection coming, TurnoverSection turnover, JsonLd data) {
        this.site = site;
        this.latest = latest;
        this.coming = coming;
        this.turnover = turnover;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var locale = request.locale();
        add(hero(locale), doors());
        events(locale);
        listings(locale);
        turnover.of(locale).ifPresent(this::add);
        articles(locale);
        return head(request);
    }

    private PageHead head(PageRequest request) {
        var name = site.name().label(request.locale());
        var search = Map.of(
                "@type", "SearchAction",
                "target", data.absolute(request, "/search") + "?q={q}",
                "query-input", "required name=q");
        return PageHead.listed(
                name,
                lead(request.locale()),
                "/",
                data.object(
                        "WebSite", Map.of("name", name, "url", data.absolute(request, "/"), "potentialAction", search)),
                data.object("Organization", data.centre(request.locale())));
    }

    private String lead(Locale locale) {
        return t("shell.home.lead", site.county().label(locale));
    }

    private Section hero(Locale locale) {
        var search = SearchBox.of(link("/search"), this::t);
        var hero = new Section(new H1(t("shell.home.title")), new Paragraph(lead(locale)), search, industries(locale));
        hero.addClassName("hero");
        return hero;
    }

    private Component industries(Locale locale) {
        var label = new Span(t("shell.home.industries"));
        label.addClassName("soft");
        var hints = new Div(label);
        hints.addClassNames("hints", "small");
        site.industries().stream().limit(INDUSTRIES).forEach(industry -> {
            var chip = new Anchor(link("/search?industry=" + industry.code()), industry.label(locale));
            chip.addClassName("chip");
            hints.add(chip);
        });
        return hints;
    }

    private Component doors() {
        var doors = with(new Nav(), "aria-label", t("shell.home.doors"));
        doors.addClassName("doors");
        doors.add(door("/about#demand", "demand"), door("/about#result", "result"), door("/events", "event"));
        return doors;
    }

    private Anchor door(String address, String name) {
        var what = new Span(t("shell.home.door." + name + ".what"));
        what.addClassName("soft");
        return new Anchor(link(address), new H2(t("shell.home.door." + name)), what);
    }

    private void events(Locale locale) {
        var calendar = new Anchor(link("/calendar"), t("shell.home.calendar"));
        coming.of(EVENTS, locale)
                .ifPresent(leaves -> add(section(Kind.EVENT, t("shell.home.all.EVENT"), leaves, calendar)));
    }

    private void listings(Locale locale) {
        var two = new Section();
        two.addClassNames("section", "two");
        for (var kind : List.of(Kind.DEMAND, Kind.RESULT)) {
            var newest = latest.newest(kind, LISTINGS, locale);
            if (newest.total() > 0) two.add(list(kind, newest));
        }
        if (two.getComponentCount() > 0) add(two);
    }

    private void articles(Locale locale) {
        var newest = latest.newest(Kind.ARTICLE, ARTICLES, locale);
        if (newest.total() == 0) return;
        var leaves = element("ul");
        leaves.addClassNames("plain", "leaves");
        newest.cards().forEach(card -> leaves.add(row(card)));
        add(section(Kind.ARTICLE, t("shell.home.all.ARTICLE"), leaves));
    }

    private Section section(Kind kind, String all, Component content, Anchor... others) {
        var ways = new Div(others);
        ways.add(new Anchor(link("/" + kind.path()), all));
        ways.addClassName("ways-on");
        var head = new Header(new H2(t("shell.home." + kind)), ways);
        var section = new Section(head, content);
        section.addClassName("section");
        return section;
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
        if (card.kind() == Kind.ARTICLE)
            meta.add(new Span(LocalDate.ofInstant(card.date(), Clocks.CHINA).toString()));
        if (card.readiness() != null) meta.addComponentAtIndex(0, readiness(card.readiness()));
        if (card.demo()) meta.add(new Span(t("shell.home.demo")));
        var text = new Div(new H3(new Anchor(link(card.address()), card.title())), new Paragraph(card.summary()), meta);
        return element("li", text);
    }

    private Component readiness(int level) {
        var bars = with(element("span"), "aria-hidden", "true");
        bars.addClassName("trl");
        for (int i = 1; i <= LEVELS; i++) {
            var bar = element("i");
            if (i <= level) bar.addClassName("on");
            bars.add(bar);
        }
        return new Span(bars, new Text(" " + t("shell.home.readiness", level)));
    }
}
