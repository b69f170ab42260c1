package cn.zhongning.portal.checkin;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.checkin.DoorDesk.DoorOfSession;
import cn.zhongning.portal.checkin.DoorDesk.Repeated;
import cn.zhongning.portal.checkin.DoorDesk.Shown;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.EventWays;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The doors of an event: where they open, who has a link to one, who came, and what does not fit together. */
@Route("desk/events/:id/check-in")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class CheckInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 10;

    private final transient DoorDesk desk;
    private final transient Doorkeepers keepers;
    private final transient EventWays ways;
    private final transient Texts texts;
    private final String origin;
    private transient @Nullable Event event;
    private int page = 1;

    CheckInView(
            DoorDesk desk, Doorkeepers keepers, EventWays ways, Texts texts, @Value("${portal.origin}") String origin) {
        this.desk = desk;
        this.keepers = keepers;
        this.ways = ways;
        this.texts = texts;
        this.origin = origin;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checkin.door.door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            event = desk.event(PageRequest.id(entering.getRouteParameters(), "id"));
        } catch (Refused none) {
            throw new NotFoundException();
        }
        page = Paging.page(entering.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        var known = Objects.requireNonNull(event);
        removeAll();
        add(
                back("/desk/events/" + known.id(), known.title()),
                new H1(getPageTitle()),
                ways.of(known, "checkin.door.door", getLocale()));
        var what = new Paragraph(getTranslation("checkin.desk.what"));
        what.addClassName("measure");
        add(what);
        var doors = desk.doors(known.id(), page, PAGE);
        doors.stream().limit(PAGE).map(this::door).forEach(this::add);
        add(new Paging("/desk/events/" + known.id() + "/check-in?", page, doors.size() > PAGE));
    }

    private Section door(DoorOfSession door) {
        var session = door.session();
        var section =
                new Section(new H2(EventTimes.span(session.startsAt(), session.endsAt(), getLocale())), turnout(door));
        section.addClassNames("card", "stacked");
        if (desk.writes() && door.open()) section.add(tools(door));
        if (!door.links().isEmpty()) section.add(links(door));
        if (!door.repeated().isEmpty()) section.add(repeated(door));
        return section;
    }

    private Paragraph turnout(DoorOfSession door) {
        var came = door.turnout();
        if (door.calledOff()) return new Paragraph(getTranslation("checkin.desk.called-off"));
        var key = !came.kept() ? "checkin.desk.nobody" : door.open() ? "checkin.desk.turnout" : "checkin.desk.over";
        return new Paragraph(getTranslation(key, came.came(), came.registered(), came.walkIns(), came.noShow()));
    }

    private Div tools(DoorOfSession door) {
        var address = Texts.chinese(getLocale()) ? "/door#" : "/door?lang=en#";
        var open = new Anchor(address + door.session().id(), getTranslation("checkin.desk.open"));
        open.setRouterIgnore(true);
        open.setTarget(AnchorTarget.BLANK);
        open.addClassNames("button", "main");
        var link = new Button(getTranslation("checkin.desk.link"), click -> link(door));
        var tools = new Div(open, link);
        tools.addClassName("hints");
        return tools;
    }

    private void link(DoorOfSession door) {
        new DoorLinkDialog(texts, getLocale(), name -> {
                    var secret = keepers.make(door.session().id(), name);
                    show();
                    return origin + "/door#" + secret;
                })
                .open();
    }

    private Component links(DoorOfSession door) {
        var list = new UnorderedList();
        list.addClassNames("rows", "plain");
        var until = Moments.say(Doorkeeper.closes(door.session()), getLocale());
        for (var link : door.links()) {
            var meta = new Div(
                    new Span(getTranslation("checkin.desk.made", Moments.say(link.madeAt(), getLocale()))),
                    new Span(getTranslation("checkin.desk.until", until)));
            meta.addClassName("meta");
            var row = new ListItem(new Div(new H3(link.name()), meta));
            if (door.open()) row.add(revoking(link));
            list.add(row);
        }
        return list;
    }

    private Button revoking(DoorLink link) {
        var revoke = new Button(getTranslation("checkin.desk.revoke"), click -> {
            try {
                keepers.revoke(link.sessionId(), link.id());
                Notification.show(getTranslation("checkin.desk.revoked", link.name()));
            } catch (Refused already) {
                Notification.show(texts.get(getLocale(), already));
            }
            show();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("checkin.desk.revoke") + " " + link.name());
        return revoke;
    }

    private Component repeated(DoorOfSession door) {
        var list = new UnorderedList();
        list.addClassNames("rows", "plain");
        door.repeated().forEach(each -> list.add(new ListItem(repeated(each))));
        return new Div(new H3(getTranslation("checkin.desk.repeated")), list);
    }

    private Div repeated(Repeated each) {
        var guest = each.guest();
        var name = guest == null
                ? getTranslation("checkin.desk.doubtful")
                : guest.name() + " · %06d".formatted(guest.number());
        var times = new ArrayList<Component>();
        for (var shown : each.times()) times.add(new Paragraph(said(shown)));
        var row = new Div(new H3(name));
        row.add(times);
        return row;
    }

    private String said(Shown shown) {
        var scan = shown.scan();
        var key = !scan.admitted() ? "stopped" : scan.offline() ? "offline" : "let-in";
        return getTranslation(
                "checkin.desk.shown." + key,
                Moments.say(scan.scannedAt(), getLocale()),
                shown.device(),
                shown.by(),
                scan.persons());
    }
}
