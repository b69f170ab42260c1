package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventWays;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.forms.Writing;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of an event: its numbers, what its organiser says, and what the centre makes of that. */
@Route("desk/events/:id/report")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Reports reports;
    private final transient ReportReading reading;
    private final transient Counted counted;
    private final transient Pictures pictures;
    private final transient EventWays ways;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Site site;
    private final Div notes = with(new Div(), "aria-live", "polite");
    private final Div body = new Div();
    private transient @Nullable Event event;
    private transient @Nullable EventReport report;

    ReportView(
            Reports reports,
            ReportReading reading,
            Counted counted,
            Pictures pictures,
            EventWays ways,
            CurrentUser user,
            Texts texts,
            Site site) {
        this.reports = reports;
        this.reading = reading;
        this.counted = counted;
        this.pictures = pictures;
        this.ways = ways;
        this.user = user;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        Event of;
        try {
            of = reports.event(id);
        } catch (Refused foreign) {
            throw new NotFoundException();
        }
        event = of;
        removeAll();
        add(
                back("/desk/events/" + id, of.title()),
                new H1(getPageTitle()),
                ways.of(of, "reports.report", getLocale()),
                notes,
                body);
        show(reports.of(id));
    }

    private void show(EventReport shown) {
        report = shown;
        body.removeAll();
        var numbers = reports.numbers(id());
        body.add(stands(shown), counted.of(id(), numbers, getLocale()));
        if (!reports.due(event())) body.add(soft("reports.early"));
        else if (reports.writable(shown.stage())) write(shown, numbers.kept());
        else body.add(reading.of(shown.form(), getLocale()));
        if (reports.centre() && shown.stage() == ReportStage.HANDED_IN) body.add(decision(shown));
    }

    private Component stands(EventReport shown) {
        var stands = new Paragraph(texts.label(getLocale(), shown.stage()));
        stands.addClassName("soft");
        if (shown.stage() != ReportStage.RETURNED) return stands;
        var note = new Div(new Paragraph(getTranslation("reports.returned", shown.reason())));
        note.addClassNames("note", "bad");
        return note;
    }

    private Paragraph soft(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("soft");
        return words;
    }

    private void write(EventReport shown, boolean checkedIn) {
        var fields = fields(checkedIn, shown);
        var form = new Writing(fields.fields(), fields, texts, getLocale());
        form.begin(key());
        if (shown.stage().written())
            form.actions()
                    .main("reports.hand-in", () -> form.send(() -> handIn(fields, form), () -> theirs(checkedIn)));
        form.actions()
                .button(
                        "reports.save",
                        () -> form.send(() -> done(store(fields, form), "reports.saved"), () -> theirs(checkedIn)));
        body.add(form);
    }

    private ReportFields fields(boolean checkedIn, EventReport shown) {
        var fields = new ReportFields(checkedIn, pictures, texts, site, getLocale());
        fields.read(shown.form());
        return fields;
    }

    private Writing.Theirs theirs(boolean checkedIn) {
        var other = reports.of(id());
        return new Writing.Theirs(
                other.updatedAt(),
                fields(checkedIn, other).fields().said(),
                () -> report = other,
                () -> done(other, "listings.conflict.taken"));
    }

    private Component decision(EventReport shown) {
        var giving = new GiveBack(texts, getLocale());
        var publish = main(button("reports.publish", () -> publish(shown)));
        var buttons = new Div(publish, giving.button(reason -> {
            show(reports.giveBack(id(), shown.version(), reason));
        }));
        buttons.addClassName("hints");
        var card = new Section(
                new H2(getTranslation("reports.decide")), reading.words(shown.form(), getLocale()), giving, buttons);
        card.addClassNames("card", "stacked");
        return card;
    }

    /** What is not complete yet is stored all the same. */
    private void handIn(ReportFields fields, Writing form) {
        done(reports.handIn(id(), store(fields, form).version()), "reports.handed-in");
    }

    private EventReport store(ReportFields fields, Writing form) {
        var stored = reports.save(id(), report().version(), fields.write());
        report = stored;
        form.saved(key());
        return stored;
    }

    private void done(EventReport next, String said) {
        notes.removeAll();
        show(next);
        Notification.show(getTranslation(said));
    }

    private String key() {
        return KeptForm.key("report", user.require().accountId(), id());
    }

    private void publish(EventReport shown) {
        try {
            done(reports.publish(id(), shown.version()), "reports.published");
        } catch (Refused refused) {
            tell(refused);
        }
    }

    private void tell(Refused refused) {
        notes.removeAll();
        var note = new Div(new Paragraph(texts.get(getLocale(), refused)));
        note.addClassNames("note", "bad");
        notes.add(with(note, "role", "alert"));
    }

    private Button button(String label, Runnable action) {
        var button = new Button(getTranslation(label));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            action.run();
            button.setEnabled(true);
        });
        return button;
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private UUID id() {
        return event().id();
    }

    private Event event() {
        return Objects.requireNonNull(event);
    }

    private EventReport report() {
        return Objects.requireNonNull(report);
    }
}
