package cn.zhongning.portal.reminders;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom to call, what to say, and that it was said. */
@Route("desk/calls")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class CallsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/calls";

    private final transient CallList calls;
    private final transient Texts texts;
    private @Nullable UUID event;
    private int page = 1;
    private transient @Nullable Call told;

    CallsView(CallList calls, Texts texts) {
        this.calls = calls;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.calls");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        page = Paging.page(query);
        try {
            event = query.getSingleParameter("event").map(UUID::fromString).orElse(null);
            show();
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show() {
        var found = calls.waiting(event, page);
        removeAll();
        if (event != null) add(back("/desk/events/" + event + "/registrations", getTranslation("registration.desk")));
        add(new H1(getPageTitle()), lead(found));
        if (told != null) add(marked(told));
        var list = new UnorderedList(
                found.stream().limit(CallList.PAGE).map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        var address = event == null ? ADDRESS : ADDRESS + "?event=" + event;
        add(list, new Paging(address, page, found.size() > CallList.PAGE));
    }

    private Paragraph lead(List<Call> found) {
        var lead = new Paragraph(getTranslation(found.isEmpty() ? "reminders.calls.none" : "reminders.calls.lead"));
        lead.addClassName("soft");
        return lead;
    }

    private ListItem row(Call call) {
        var until = call.offeredUntil() == null
                ? ""
                : getTranslation("reminders.calls.until", Moments.say(call.offeredUntil(), getLocale()));
        var meta = new Div(
                new Span(texts.label(getLocale(), call.kind())),
                new Span(new Anchor("tel:" + call.phone(), call.phone())),
                new Span(getTranslation("registration.desk.persons", call.persons())),
                new Span(call.title()),
                new Span(EventTimes.span(call.startsAt(), call.endsAt(), getLocale())));
        meta.addClassName("meta");
        if (!until.isEmpty()) meta.add(new Span(until));
        if (call.unsent()) meta.add(new Span(getTranslation("reminders.calls.unsent")));
        var told = new Div(new H3(call.name()), meta);
        call.body().lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(told::add);
        var row = new ListItem(told);
        if (calls.writes()) row.add(called(call));
        return row;
    }

    private Button called(Call call) {
        var called = new Button(getTranslation("reminders.calls.done"), click -> {
            try {
                calls.called(call.id());
                told = call;
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
            show();
        });
        called.setAriaLabel(getTranslation("reminders.calls.done.whom", call.name()));
        return called;
    }

    /** Who was marked last: pressed beside the right line, they are back on the list. */
    private Div marked(Call call) {
        var undo = new Button(getTranslation("reminders.calls.undo"), click -> {
            told = null;
            try {
                calls.notCalled(call.id());
            } catch (Refused refused) {
                Notification.show(texts.get(getLocale(), refused));
            }
            show();
        });
        undo.setAriaLabel(getTranslation("reminders.calls.undo.whom", call.name()));
        var said = new Paragraph(getTranslation("reminders.calls.marked", call.name()));
        said.getElement().setAttribute("role", "status");
        var note = new Div(said, undo);
        note.addClassNames("note", "good");
        return note;
    }
}
