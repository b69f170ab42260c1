package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRedirect;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.web.util.UriUtils;

/** When and where there is something to go to: one page, whose every state is an address. */
@Route("calendar")
@AnonymousAllowed
class CalendarPage extends PublicPage {
    private final transient Occasions occasions;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient Clock clock;

    CalendarPage(Occasions occasions, Site site, JsonLd data, Clock clock) {
        this.occasions = occasions;
        this.site = site;
        this.data = data;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var now = clock.instant();
        var state = CalendarState.of(request, site, LocalDate.ofInstant(now, Clocks.CHINA));
        if (!state.understands(request)) throw new PageRedirect(link(state.address()));
        var saying = new Saying(texts(), site, locale(), now);
        var tally = occasions.tally(state.days(), state.wishes());
        var shown = shown(state);
        var filters = new Filters(state, tally, saying);
        var page = new Div(head(state, saying), filters.panel());
        page.addClassName("calendar");
        filters.chosen().ifPresent(page::add);
        if (state.view().free()) page.add(filters.whens());
        page.add(new Turning(state, tally.total(), saying));
        page.add(body(state, tally, shown, filters, saying));
        add(page);
        return about(state, shown, request, saying);
    }

    private List<Occasion> shown(CalendarState state) {
        return switch (state.view()) {
            case LIST -> occasions.inOrder(state.days(), state.wishes(), state.page());
            case MONTH -> occasions.byDay(state.days(), state.wishes(), MonthTable.SHOWN);
            case WEEK -> occasions.byDay(state.days(), state.wishes(), WeekDays.SHOWN);
            case MAP -> List.of();
        };
    }

    private Component head(CalendarState state, Saying saying) {
        var views = with(new Nav(), "aria-label", saying.t("views"));
        views.addClassName("views");
        for (var view : View.values()) {
            if (view == View.MAP && !site.mapped()) continue;
            views.add(new Chip(saying.link(state.as(view)), saying.t("view." + view), state.view() == view));
        }
        var search = new Anchor(link("/events"), saying.t("search"));
        search.addClassName("small");
        var header = new Header(new H1(saying.t("title")), search, subscription(state, saying));
        state.standing().ifPresent(address -> header.add(news(address, saying)));
        header.add(views);
        return header;
    }

    /** Leads visitors past the sign-in and back to it. */
    private static Component news(String address, Saying saying) {
        var news = new Anchor(
                "/desk/searches/new?search=" + UriUtils.encode(address, StandardCharsets.UTF_8), saying.t("news"));
        news.addClassName("small");
        return with(news, "rel", "nofollow");
    }

    /** The same calendar for the reader's own: as far as it can be told apart for longer than a day. */
    private Component subscription(CalendarState state, Saying saying) {
        var lasting = new LinkedHashMap<String, String>();
        for (var wish : List.of(Wish.TOWN, Wish.KIND, Wish.SETTING)) {
            var code = state.wishes().get(wish);
            if (code != null) lasting.put(wish.parameter(), code);
        }
        var feed = new Anchor(link(CalendarDates.address("/events.ics", lasting)), saying.t("subscribe"));
        feed.addClassName("small");
        return with(feed, "rel", "nofollow");
    }

    private Component body(CalendarState state, Tally tally, List<Occasion> shown, Filters filters, Saying saying) {
        boolean empty = state.view() == View.MAP ? tally.total() == 0 : shown.isEmpty();
        if (empty && state.view() != View.MONTH) return nothing(state, filters, saying);
        return switch (state.view()) {
            case LIST -> list(state, shown, saying);
            case MONTH -> month(state, shown, filters, saying);
            case WEEK -> new Div(MonthTable.lasting(before(state, shown), saying), new WeekDays(state, shown, saying));
            case MAP -> new TownMap(state, tally, saying);
        };
    }

    private Component list(CalendarState state, List<Occasion> shown, Saying saying) {
        var running = shown.stream().filter(each -> before(state, each)).toList();
        boolean more = shown.size() - running.size() > Occasions.PAGE;
        var agenda = new Agenda(state.days(), more ? shown.subList(0, shown.size() - 1) : shown, saying);
        return new Div(agenda, PageSteps.of(state.onFirstPage().address(), state.page(), more, texts(), locale()));
    }

    /** An empty month is still a month, with the way on above it. */
    private Component month(CalendarState state, List<Occasion> shown, Filters filters, Saying saying) {
        var month = new Div();
        if (shown.isEmpty()) month.add(nothing(state, filters, saying));
        month.add(MonthTable.lasting(shown, saying), new MonthTable(state, shown, saying));
        return month;
    }

    private Component nothing(CalendarState state, Filters filters, Saying saying) {
        var last = state.days().last();
        var next = last == null ? Optional.<Instant>empty() : occasions.firstFrom(last.plusDays(1), state.wishes());
        return new Nothing(state, filters.ways(), next, saying);
    }

    private static List<Occasion> before(CalendarState state, List<Occasion> shown) {
        return shown.stream()
                .filter(each -> before(state, each) || each.lasting())
                .toList();
    }

    private static boolean before(CalendarState state, Occasion each) {
        return each.day().isBefore(state.days().first());
    }

    /** The plain list belongs into search engines; of leaves and choices there is no end. */
    private PageHead about(CalendarState state, List<Occasion> shown, PageRequest request, Saying saying) {
        var title = t("calendar.title");
        if (state.view() != View.LIST || state.narrowed() || state.page() > 1)
            return PageHead.unlisted(t("calendar.title.of", saying.title(state)));
        return PageHead.listed(
                title,
                t("calendar.description", site.county().label(locale())),
                CalendarState.PATH,
                items(shown, request),
                data.trail(request, title, CalendarState.PATH));
    }

    private Map<String, Object> items(List<Occasion> shown, PageRequest request) {
        var addresses = shown.stream().map(Occasion::address).distinct().toList();
        var items = IntStream.range(0, addresses.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "@type", "ListItem", "position", i + 1, "url", data.absolute(request, addresses.get(i))))
                .toList();
        return data.object("ItemList", Map.of("itemListElement", items));
    }
}
