package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an event, puts it before the public, takes it back. */
@Route("desk/events/:id")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class EventEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient EventService service;
    private final transient Texts texts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final EventFields fields;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private final FlexLayout actions = new FlexLayout();
    private @Nullable Event event;

    EventEditView(
            EventService service,
            Texts texts,
            Site site,
            CurrentUser user,
            WordMarks words,
            WorkingDays calendar,
            Clock clock) {
        this.service = service;
        this.texts = texts;
        this.site = site;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = new EventFields(texts, service.ties(getLocale()), site, calendar, getLocale());
        actions.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        actions.addClassName("hints");
        stage.addClassName("soft");
        add(title, stage, fields, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            show(id.equals("new") ? null : service.forDesk(UUID.fromString(id)));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void show(@Nullable Event shown) {
        event = shown;
        title.setText(shown == null ? getTranslation("events.new") : shown.title());
        stage.setText(shown == null ? "" : texts.label(getLocale(), shown.stage()));
        if (shown != null) fields.lead(TimetableView.address(shown));
        if (shown != null) fields.read(EventForm.of(shown, service.sessions(shown.id()), service.series(shown.id())));
        showActions();
    }

    private void showActions() {
        actions.removeAll();
        boolean staff = user.require().staff();
        boolean published = event != null && event.published();
        if (staff && !published) actions.add(primary("events.publish", this::publish));
        actions.add(new Button(getTranslation("events.preview"), click -> preview()));
        if (event != null) actions.add(timetable(event));
        if (!service.writes()) actions.add(new Paragraph(getTranslation("events.error.reader")));
        else if (!published) actions.add(new Button(getTranslation("events.save-draft"), click -> guarded(this::save)));
        if (staff && published) actions.add(primary("events.save-published", this::save));
        if (staff && published)
            actions.add(new Button(getTranslation("events.withdraw"), click -> guarded(this::withdraw)));
    }

    private Anchor timetable(Event stored) {
        var timetable = new Anchor(TimetableView.address(stored), getTranslation("events.timetable"));
        timetable.addClassName("button");
        return timetable;
    }

    private Button primary(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> guarded(action));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    private void save() {
        fields.write().ifPresent(form -> done(store(form), "events.saved"));
    }

    private void publish() {
        fields.write().ifPresent(form -> {
            var kept = store(form);
            event = kept; // at once, so that a refused publication does not write a second draft
            done(service.publish(kept.id(), kept.version()), "events.published");
        });
    }

    private void withdraw() {
        if (event != null) done(service.withdraw(event.id(), event.version()), "events.withdrawn");
    }

    private void preview() {
        fields.write().ifPresent(form -> {
            var organiser = event == null ? getTranslation("events.organiser.yours") : service.organiser(event);
            var text = new EventArticle(form, organiser, false, clock.instant(), texts, site, getLocale());
            var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
            var dialog = new Dialog(getTranslation("events.preview"), hints, text);
            dialog.getFooter().add(new Button(getTranslation("events.close"), click -> dialog.close()));
            dialog.setWidth("48rem");
            dialog.open();
        });
    }

    private Event store(EventForm form) {
        return event == null ? service.draft(form) : service.change(event.id(), event.version(), form);
    }

    private void done(Event saved, String message) {
        show(saved);
        Notification.show(getTranslation(message));
    }
}
