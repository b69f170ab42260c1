package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Writes an event and takes it along its way: to the staff, before the public, and to its end. */
@Route("desk/events/:id")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class EventEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient EventService service;
    private final transient EventProposals proposals;
    private final transient EventArticles articles;
    private final transient Texts texts;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final transient EventNotes notes;
    private final EventFields fields;
    private final Actions actions;
    private final Div bar = new Div();
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private @Nullable Event event;
    private transient @Nullable EventProposal proposal;

    EventEditView(
            EventService service,
            EventProposals proposals,
            EventArticles articles,
            Texts texts,
            Site site,
            Pictures pictures,
            ObjectProvider<PresentedResults> results,
            CurrentUser user,
            WordMarks words,
            WorkingDays calendar,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.service = service;
        this.proposals = proposals;
        this.articles = articles;
        this.texts = texts;
        this.user = user;
        this.words = words;
        this.clock = clock;
        notes = new EventNotes(texts, site, words, getLocale(), origin);
        fields = new EventFields(texts, service.ties(getLocale()), site, calendar, pictures, results, getLocale());
        actions = new Actions(texts, getLocale());
        stage.addClassName("soft");
        bar.add(fields.summary(), actions);
        bar.addClassName("bar");
        addClassName("editor");
        add(back("/desk/events", getTranslation("events.desk")), title, stage, notes, fields, bar);
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
        proposal = shown == null ? null : proposals.of(shown.id()).orElse(null);
        title.setText(shown == null ? getTranslation("events.new") : shown.title());
        stage.setText(shown == null ? "" : texts.label(getLocale(), shown.stage()));
        actions.removeAll();
        notes.removeAll();
        if (shown == null) begin();
        else show(shown, EventForm.of(shown, service.sessions(shown.id()), service.series(shown.id())));
    }

    private void begin() {
        if (!service.writes()) {
            fields.setVisible(false);
            notes.add(new Paragraph(getTranslation("events.error.reader")));
            return;
        }
        if (staff()) actions.main("events.publish", this::publish);
        else actions.main("events.submit", this::submit);
        actions.button("events.save-draft", this::save);
        actions.button("events.preview", this::preview);
    }

    private void show(Event shown, EventForm form) {
        boolean waits = proposal != null && proposal.waits();
        boolean deciding = staff() && waits;
        boolean writing = !deciding && (service.mayChange(shown) || proposals.mayPropose(shown));
        fields.setVisible(writing);
        fields.read(proposal == null || staff() ? form : proposals.with(shown, proposal.announcement()));
        fields.withTimes(service.mayChange(shown));
        fields.lead(TimetableView.address(shown));
        notes.of(shown, proposal, service.mayChange(shown) || proposals.mayPropose(shown));
        if (deciding && proposal != null) compare(form, proposals.with(shown, proposal.announcement()));
        else if (!writing || service.may(EventMove.SEND_BACK, shown))
            notes.article(articles.of(shown, form, organiser(), getLocale()), staff());
        if (deciding && proposal != null) decide(proposal);
        else if (writing) write(shown);
        steps(shown);
    }

    private void compare(EventForm before, EventForm after) {
        notes.differences(before, after, article(after));
    }

    private void decide(EventProposal read) {
        actions.main("events.proposal.accept", () -> done(proposals.accept(id(), version(), read), "events.saved"));
        actions.button(
                "events.proposal.return",
                () -> ask("events.proposal.return", reason -> {
                    proposals.giveBack(id(), version(), read, reason);
                    done(service.forDesk(id()), "events.returned");
                }));
    }

    private void write(Event shown) {
        if (service.may(EventMove.SUBMIT, shown)) actions.main("events.submit", this::submit);
        if (service.may(EventMove.PUBLISH, shown) || service.may(EventMove.PUBLISH_OWN, shown))
            actions.main("events.publish", this::publish);
        if (!service.mayChange(shown)) actions.main("events.propose", this::propose);
        else if (shown.published()) actions.main("events.save-published", this::save);
        else actions.button("events.save-draft", this::save);
        actions.button("events.preview", this::preview);
        if (proposal != null && proposals.mayPropose(shown)) actions.button("events.proposal.drop", this::drop);
    }

    /** What can be done with it whatever it says. */
    private void steps(Event shown) {
        boolean over = shown.over(clock.instant());
        if (service.may(EventMove.SEND_BACK, shown))
            actions.button(
                    "events.send-back",
                    () -> ask(
                            "events.send-back",
                            reason -> done(service.sendBack(id(), version(), reason), "events.returned")));
        if (service.may(EventMove.RECALL, shown))
            actions.button("events.recall", () -> done(service.recall(id(), version()), "events.recalled"));
        if (service.writes()) actions.button("events.copy", this::copy);
        if (service.may(EventMove.CANCEL, shown) && !over)
            actions.button(
                    "events.cancel",
                    () -> ask(
                            "events.cancel",
                            reason -> done(service.cancel(id(), version(), reason), "events.cancelled")));
        if (service.may(EventMove.WITHDRAW, shown))
            actions.button(
                    "events.withdraw",
                    () -> Ask.of(texts, getLocale(), "events.withdraw", this::withdraw, shown.title()));
    }

    private void save() {
        fields.write().ifPresent(form -> done(store(form), "events.saved"));
    }

    private void submit() {
        fields.write().ifPresent(form -> {
            var kept = keep(form);
            done(service.submit(kept.id(), kept.version()), "events.submitted");
        });
    }

    private void publish() {
        fields.write().ifPresent(form -> {
            var kept = keep(form);
            done(service.publish(kept.id(), kept.version()), "events.published");
        });
    }

    /** At once the one that is written on, so that a refused step does not write a second draft. */
    private Event keep(EventForm form) {
        var kept = store(form);
        event = kept;
        return kept;
    }

    private Event store(EventForm form) {
        return event == null ? service.draft(form) : service.change(event.id(), event.version(), form);
    }

    private void propose() {
        fields.write().ifPresent(form -> {
            proposals.propose(id(), version(), form.announcement());
            done(service.forDesk(id()), "events.proposed");
        });
    }

    private void drop() {
        proposals.drop(id(), version());
        done(service.forDesk(id()), "events.proposal.dropped");
    }

    private void copy() {
        var copy = service.copy(id());
        Notification.show(getTranslation("events.copied"));
        UI.getCurrent().navigate("desk/events/" + copy.id());
    }

    private void withdraw() {
        done(service.withdraw(id(), version()), "events.withdrawn");
    }

    private void preview() {
        fields.write().ifPresent(form -> new EventPreview(form, article(form), words, texts, getLocale()).open());
    }

    private EventArticle article(EventForm form) {
        return articles.of(form, organiser(), getLocale());
    }

    private String organiser() {
        return event == null ? getTranslation("events.organiser.yours") : service.organiser(event);
    }

    private void ask(String key, Consumer<String> answer) {
        new ReasonDialog(texts, getLocale(), key, answer).open();
    }

    private void done(Event saved, String message) {
        show(saved);
        Notification.show(getTranslation(message));
    }

    private boolean staff() {
        return user.require().staff();
    }

    private UUID id() {
        return Objects.requireNonNull(event).id();
    }

    private int version() {
        return Objects.requireNonNull(event).version();
    }
}
