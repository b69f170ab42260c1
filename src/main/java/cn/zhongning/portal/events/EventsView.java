package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The events that this person may work on; every state of the list is an address. */
@Route("desk/events")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class EventsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int LAST_PAGE = 1000;
    private final transient EventService service;

    EventsView(EventService service) {
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var shelf = query.getSingleParameter("show")
                .flatMap(name -> Named.of(EventShelf.values(), name))
                .orElse(EventShelf.COMING);
        var page = page(query);
        var create = new Anchor("/desk/events/new", getTranslation("events.new"));
        create.addClassNames("button", "main");
        removeAll();
        add(new H1(getTranslation("events.desk")));
        if (service.writes()) add(create);
        add(shelves(shelf), list(service.mine(shelf, page), shelf, page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.desk");
    }

    private static int page(QueryParameters query) {
        return query.getSingleParameter("page")
                .filter(number -> number.matches("[1-9]\\d{0,3}"))
                .map(number -> Math.min(Integer.parseInt(number), LAST_PAGE))
                .orElse(1);
    }

    private Nav shelves(EventShelf shown) {
        var shelves = with(new Nav(), "aria-label", getTranslation("events.shelves"));
        shelves.addClassName("hints");
        for (var shelf : EventShelf.values()) {
            var chip = new Anchor(address(shelf, 1), getTranslation("EventShelf." + shelf));
            chip.addClassName("chip");
            if (shelf == shown) with(chip, "aria-current", "true");
            shelves.add(chip);
        }
        return shelves;
    }

    private Div list(List<Event> found, EventShelf shelf, int page) {
        if (found.isEmpty()) return new Div(new Paragraph(getTranslation("events.none")));
        var rows = new UnorderedList();
        rows.addClassNames("rows", "plain");
        found.stream().limit(EventService.DESK).forEach(event -> rows.add(row(event)));
        var steps = new Div();
        steps.addClassName("hints");
        if (page > 1) steps.add(new Anchor(address(shelf, page - 1), getTranslation("events.earlier")));
        if (found.size() > EventService.DESK)
            steps.add(new Anchor(address(shelf, page + 1), getTranslation("events.later")));
        return new Div(rows, steps);
    }

    private static String address(EventShelf shelf, int page) {
        return "/desk/events?show=" + shelf + (page > 1 ? "&page=" + page : "");
    }

    private ListItem row(Event event) {
        var meta = event.whole()
                ? new Div(
                        new Span(EventTimes.span(event.startsAt(), event.endsAt(), getLocale())),
                        new Span(getTranslation("EventKind." + event.kind().name())),
                        new Span(event.venue()))
                : new Div(new Span(getTranslation("events.unfinished")));
        meta.addClassName("meta");
        if (event.demo()) meta.add(new Span(getTranslation("events.demo")));
        var title = new H2(new Anchor("/desk/events/" + event.id(), event.title()));
        title.addClassName("row-title");
        var side = new Div();
        side.addClassName("side");
        if (event.attendance() != Attendance.OPEN)
            side.add(new Anchor(
                    "/desk/events/" + event.id() + "/registrations", getTranslation("events.registrations")));
        if (event.published())
            side.add(new Anchor("/desk/events/" + event.id() + "/check-in", getTranslation("events.check-in")));
        if (event.published()) side.add(new Anchor(event.address(), getTranslation("events.open")));
        return new ListItem(new Div(title, meta), side);
    }
}
