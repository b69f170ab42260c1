package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.EventWays;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.registration.Arrivals.Arrival;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Sought;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who comes to an event: for its organiser and the staff, who also enter people by telephone. */
@Route("desk/events/:id/registrations")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class RegistrationsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient RegistrationDesk desk;
    private final transient Texts texts;
    private final transient Site site;
    private final transient EventWays ways;
    private final TextField search = new TextField();
    private final Div found = new Div();
    private final Div head = new Div();
    private transient @Nullable Event event;
    private String wanted = "";
    private int page = 1;

    RegistrationsView(RegistrationDesk desk, Texts texts, Site site, EventWays ways) {
        this.desk = desk;
        this.texts = texts;
        this.site = site;
        this.ways = ways;
        search.setLabel(getTranslation("registration.desk.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(Sought.LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) go(change.getValue());
        });
        add(head, found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            event = desk.event(
                    UUID.fromString(entering.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
        var query = entering.getLocation().getQueryParameters();
        wanted = query.getSingleParameter("q").orElse("");
        page = Paging.page(query);
        search.setValue(wanted);
        show();
    }

    private Event event() {
        return Objects.requireNonNull(event);
    }

    private void go(String text) {
        var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
        getUI().ifPresent(ui -> ui.navigate("desk/events/" + event().id() + "/registrations", query));
    }

    private void show() {
        var sessions = desk.sessions(event().id());
        head.removeAll();
        head.add(back("/desk/events/" + event().id(), event().title()), new H1(getTranslation("registration.desk")));
        var states = new Div(sessions.stream().map(this::state).toArray(Paragraph[]::new));
        states.addClassName("states");
        head.add(ways.of(event(), "registration.desk", getLocale()), states, tools(sessions));
        var all = desk.find(event().id(), wanted, page);
        found.removeAll();
        if (all.isEmpty())
            found.add(new Paragraph(
                    getTranslation(wanted.isBlank() ? "registration.desk.none" : "registration.desk.not-found")));
        var came = desk.came(all);
        var list = new UnorderedList(all.stream()
                .limit(RegistrationDesk.PAGE)
                .map(each -> row(each, sessions, came.get(each.id())))
                .toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        var address = "/desk/events/" + event().id() + "/registrations?q="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        found.add(list, new Paging(address, page, all.size() > RegistrationDesk.PAGE));
    }

    private Paragraph state(EventSession session) {
        return new Paragraph(getTranslation(
                session.cancelled() ? "registration.desk.state.off" : "registration.desk.state",
                EventTimes.span(session.startsAt(), session.endsAt(), getLocale()),
                session.taken() + session.takenOnline(),
                session.seats() + Objects.requireNonNullElse(session.seatsOnline(), 0),
                desk.waiting(session.id())));
    }

    private Div tools(List<EventSession> sessions) {
        var tools = new Div(search);
        tools.addClassNames("hints", "filters");
        if (desk.writes()) {
            var enter = new Button(getTranslation("registration.desk.enter"), click -> enter(sessions));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(enter);
        }
        return tools;
    }

    private void enter(List<EventSession> sessions) {
        new EnterDialog(event(), sessions, desk, texts, site, getLocale(), message -> {
                    show();
                    Notification.show(message);
                })
                .open();
    }

    private ListItem row(Registration each, List<EventSession> sessions, @Nullable Arrival came) {
        var stage = desk.stage(each);
        var meta = new Div(new Span(getTranslation("RegistrationStage." + stage)), new Span(each.ticket()));
        meta.addClassName("meta");
        if (each.phone() != null) meta.add(new Span(new Anchor("tel:" + each.phone(), each.phone())));
        meta.add(new Span(getTranslation("registration.desk.persons", each.persons())));
        if (came != null) meta.add(came(came));
        if (each.children() > 0) meta.add(new Span(children(each)));
        if (each.school() != null) meta.add(new Span(each.school()));
        if (each.seating() == Seating.ONLINE) meta.add(new Span(texts.label(getLocale(), each.seating())));
        if (sessions.size() > 1) meta.add(new Span(when(each, sessions)));
        if (stage == RegistrationStage.OFFERED && each.offeredUntil() != null)
            meta.add(
                    new Span(getTranslation("registration.desk.until", Moments.say(each.offeredUntil(), getLocale()))));
        if (each.reason() != null && !each.reason().isEmpty()) meta.add(new Span(each.reason()));
        var name = each.name() == null ? getTranslation("registration.forgotten") : each.name();
        var row = new ListItem(new Div(new H3(name), meta));
        if (stage.live() && desk.writes()) row.add(cancelling(each, name));
        return row;
    }

    private Span came(Arrival came) {
        var said =
                new Span(getTranslation("registration.desk.came", came.persons(), Moments.say(came.at(), getLocale())));
        said.addClassName("good");
        return said;
    }

    private String children(Registration each) {
        var ages = each.ages() == null ? "" : each.ages();
        return getTranslation(
                "registration.desk.children", each.children(), Objects.requireNonNull(each.guardian()), ages);
    }

    private String when(Registration each, List<EventSession> sessions) {
        return sessions.stream()
                .filter(session -> session.id().equals(each.sessionId()))
                .map(session -> EventTimes.span(session.startsAt(), session.endsAt(), getLocale()))
                .findFirst()
                .orElse("");
    }

    private void cancel(Registration each, String name, String reason) {
        desk.cancel(event().id(), each.id(), reason);
        show();
        Notification.show(getTranslation("registration.desk.cancelled", name));
    }

    private Button cancelling(Registration each, String name) {
        var cancel = new Button(
                getTranslation("registration.cancel"),
                click -> ReasonDialog.ask(
                        texts,
                        getLocale(),
                        "registration.desk.cancel",
                        RegistrationDesk.REASON,
                        reason -> cancel(each, name, reason),
                        name));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAriaLabel(getTranslation("registration.cancel") + " " + name);
        return cancel;
    }
}
