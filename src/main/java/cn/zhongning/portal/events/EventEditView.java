package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import cn.zhongning.portal.wordcheck.WordMarks;
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
import java.util.Objects;
import java.util.UUID;
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
    private final transient EventPassages passages;
    private final transient Texts texts;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient EventSteps steps;
    private final EventNotes notes;
    private final EventFields fields;
    private final EventWriter writer;
    private final Actions actions;
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private @Nullable Event event;
    private transient @Nullable EventProposal proposal;

    EventEditView(
            EventService service,
            EventProposals proposals,
            EventArticles articles,
            PublicReasons reasons,
            Texts texts,
            Site site,
            Pictures pictures,
            ObjectProvider<PresentedResults> results,
            CurrentUser user,
            WordMarks words,
            EventWays ways,
            WorkingDays calendar,
            @Value("${portal.origin}") String origin) {
        this.service = service;
        this.proposals = proposals;
        this.articles = articles;
        this.texts = texts;
        this.user = user;
        this.words = words;
        notes = new EventNotes(texts, words, ways, getLocale(), origin);
        var ties = service.ties(getLocale());
        passages = new EventPassages(ties, pictures, results, texts, site, getLocale());
        fields = new EventFields(texts, ties, site, calendar, pictures, results, getLocale());
        actions = new Actions(texts, getLocale());
        writer = new EventWriter(
                service, proposals, passages, texts, fields, user.require().accountId(), notes::conflict, this::done);
        steps = new EventSteps(service, reasons, texts, getLocale(), this::done);
        stage.addClassName("soft");
        var bar = new Div(writer.summary(), actions);
        bar.addClassName("bar");
        addClassName("editor");
        add(back("/desk/events", getTranslation("events.desk")), title, stage, notes, writer, bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            var shown = id.equals("new") ? null : service.forDesk(UUID.fromString(id));
            writer.begin(shown);
            show(shown);
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
        else show(shown, service.form(shown));
    }

    private void begin() {
        if (!service.writes()) {
            writer.setVisible(false);
            notes.add(new Paragraph(getTranslation("events.error.reader")));
            return;
        }
        offer(null);
    }

    private void show(Event shown, EventForm form) {
        boolean waits = proposal != null && proposal.waits();
        boolean deciding = staff() && waits;
        boolean open = service.mayChange(shown) || proposals.mayPropose(shown);
        boolean writing = !deciding && open;
        writer.setVisible(writing);
        writer.read(shown, proposal == null || staff() ? form : proposals.with(shown, proposal.announcement()));
        fields.withTimes(service.mayChange(shown));
        fields.lead(TimetableView.address(shown));
        notes.of(shown, proposal, open);
        if (deciding && proposal != null) compare(form, proposals.with(shown, proposal.announcement()));
        else if (!writing || service.may(EventMove.SEND_BACK, shown))
            notes.article(articles.of(shown, form, organiser(), getLocale()), staff());
        if (deciding && proposal != null) decide(proposal);
        else if (writing) offer(shown);
        steps.offer(actions, shown);
    }

    private void compare(EventForm before, EventForm after) {
        notes.differences(passages.of(before), passages.of(after), article(after));
    }

    private void decide(EventProposal read) {
        actions.main("events.proposal.accept", () -> done(proposals.accept(id(), version(), read), "events.saved"));
        actions.button(
                "events.proposal.return",
                () -> ReasonDialog.ask(texts, getLocale(), "events.proposal.return", Course.REASON, reason -> {
                    proposals.giveBack(id(), version(), read, reason);
                    done(service.forDesk(id()), "events.returned");
                }));
    }

    private void offer(@Nullable Event shown) {
        writer.offer(actions, shown, staff());
        actions.button("events.preview", () -> writer.preview(this::preview));
        if (shown != null && proposal != null && proposals.mayPropose(shown))
            actions.button("events.proposal.drop", this::drop);
    }

    private void drop() {
        proposals.drop(id(), version());
        done(service.forDesk(id()), "events.proposal.dropped");
    }

    private EventPreview preview(EventForm form) {
        return new EventPreview(form, article(form), words, texts, getLocale());
    }

    private EventArticle article(EventForm form) {
        return articles.of(form, organiser(), getLocale());
    }

    private String organiser() {
        return event == null ? getTranslation("events.organiser.yours") : service.organiser(event);
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
