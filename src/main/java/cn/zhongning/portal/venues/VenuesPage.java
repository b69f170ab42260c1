package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.CountyMap;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.MapMark;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The county's venues, by kind, level and town; each choice is an address. */
@Route("venues")
@AnonymousAllowed
class VenuesPage extends PublicPage {
    static final String ADDRESS = "/venues";
    private static final int PAGE = 20;
    private static final int LAST = 1000;

    private final transient Venues venues;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient Clock clock;

    VenuesPage(Venues venues, Site site, JsonLd data, Clock clock) {
        this.venues = venues;
        this.site = site;
        this.data = data;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var filter = filter(request);
        int page = request.number("page", 1, LAST);
        var found = venues.published(filter, (page - 1) * PAGE, PAGE + 1);
        var list = new Section(new H1(t("venues.title")), new Paragraph(t("venues.lead")), filters(filter));
        if (found.isEmpty()) list.add(nothing());
        var shown = found.stream().limit(PAGE).toList();
        var rows = new UnorderedList(shown.stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        list.add(rows, PageSteps.of(address(filter), page, found.size() > PAGE, texts(), locale()));
        list.addClassNames("profile", "venues");
        add(list);
        if (site.mapped() && !shown.isEmpty()) list.add(map(shown));
        return head(filter, page, request);
    }

    private PageHead head(VenueFilter filter, int page, PageRequest request) {
        if (page > 1 || !filter.equals(VenueFilter.ALL)) return PageHead.unlisted(t("venues.title"));
        return PageHead.listed(
                t("venues.title"), t("venues.lead"), ADDRESS, data.trail(request, t("venues.title"), ADDRESS));
    }

    private VenueFilter filter(PageRequest request) {
        return new VenueFilter(
                request.first("kind")
                        .flatMap(name -> Named.of(VenueKind.values(), name))
                        .orElse(null),
                request.first("level")
                        .flatMap(name -> Named.of(VenueLevel.values(), name))
                        .orElse(null),
                request.first("town").filter(site::knowsTown).orElse(null));
    }

    private Component filters(VenueFilter now) {
        var kinds = Arrays.stream(VenueKind.values())
                .map(kind -> new Choice(label(kind), new VenueFilter(kind, now.level(), now.town())))
                .toList();
        var levels = Arrays.stream(VenueLevel.values())
                .map(level -> new Choice(label(level), new VenueFilter(now.kind(), level, now.town())))
                .toList();
        var towns = site.towns().stream()
                .map(town -> new Choice(town.label(locale()), new VenueFilter(now.kind(), now.level(), town.code())))
                .toList();
        var filters = new Div(
                chips("venues.kind.all", new VenueFilter(null, now.level(), now.town()), kinds, now),
                chips("venues.level.all", new VenueFilter(now.kind(), null, now.town()), levels, now),
                chips("venues.town.all", new VenueFilter(now.kind(), now.level(), null), towns, now));
        filters.addClassName("venue-filters");
        return filters;
    }

    private record Choice(String label, VenueFilter leads) {}

    private Nav chips(String all, VenueFilter none, List<Choice> choices, VenueFilter now) {
        var chips = with(new Nav(), "aria-label", t(all));
        chips.addClassName("hints");
        chips.add(new Chip(link(address(none)), t(all), none.equals(now)));
        choices.forEach(choice -> chips.add(new Chip(
                link(address(choice.leads())), choice.label(), choice.leads().equals(now))));
        return chips;
    }

    private ListItem row(Venue venue) {
        var form = venue.form();
        var meta = new Div(
                new Span(label(form.kind())),
                new Span(label(form.level())),
                new Span(t("venues.people", form.capacity())));
        if (form.takesGroups()) meta.add(new Span(t("venues.groups")));
        if (venue.demo()) meta.add(new Span(t("venues.demo")));
        meta.addClassName("meta");
        var name = new H2(new Anchor(link(venue.address()), form.name()));
        name.addClassName("row-title");
        var place = new Paragraph(VenueArticle.place(form, site, texts(), locale()));
        return new ListItem(new Div(name, place, meta), side(form));
    }

    /** Whether it is worth setting out today. */
    private Div side(VenueForm form) {
        var today = form.hours().on(LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        var text = today.isEmpty()
                ? t("venues.today.closed")
                : t(
                        "venues.today",
                        today.stream()
                                .map(span -> span.opens() + "–" + span.closes())
                                .collect(Collectors.joining(t("venues.and"))));
        var side = new Div(new Span(text));
        side.addClassName("side");
        return side;
    }

    private Component map(List<Venue> shown) {
        var marks = shown.stream()
                .map(venue -> VenuePage.at(venue.form(), site)
                        .map(at -> new MapMark(
                                at, venue.form().name(), "", 1, venue.form().name(), link(venue.address())))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        var map = new Aside(new H2(t("venues.map")), new CountyMap(site, texts(), locale(), marks));
        map.addClassName("venue-map");
        return map;
    }

    private Component nothing() {
        return new Paragraph(new Span(t("venues.none")), new Anchor(link(ADDRESS), t("venues.none.all")));
    }

    private static String address(VenueFilter filter) {
        var query = part("kind", filter.kind() == null ? null : filter.kind().name())
                + part("level", filter.level() == null ? null : filter.level().name())
                + part("town", filter.town());
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query.substring(1);
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + value;
    }
}
