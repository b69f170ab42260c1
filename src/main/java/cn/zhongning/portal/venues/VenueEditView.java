package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.forms.PreviewDialog;
import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.forms.Writing;
import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes a venue, sends it to be checked, puts it before the public, takes it back. */
@Route("desk/venues/:id")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class VenueEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Venues venues;
    private final transient Pictures pictures;
    private final transient Texts texts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient WordMarks words;
    private final transient Clock clock;
    private final VenueFields fields;
    private final Writing writing;
    private final ComboBox<Organisation> owner = new ComboBox<>();
    private final H1 title = new H1();
    private final Paragraph stage = new Paragraph();
    private final Div notes = new Div();
    private transient @Nullable Venue venue;

    VenueEditView(
            Venues venues, Pictures pictures, Texts texts, Site site, CurrentUser user, WordMarks words, Clock clock) {
        this.venues = venues;
        this.pictures = pictures;
        this.texts = texts;
        this.site = site;
        this.user = user;
        this.words = words;
        this.clock = clock;
        fields = new VenueFields(texts, site, pictures, getLocale());
        writing = new Writing(fields.fields(), fields, texts, getLocale());
        stage.addClassName("soft");
        add(back("/desk/venues", getTranslation("venues.desk")), title, stage, notes, writing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("id").orElse("new");
        try {
            var known = id.equals("new") ? null : venues.forDesk(UUID.fromString(id));
            if (known == null) offerOwners();
            else fields.read(known.latest());
            venue = known;
            writing.begin(key());
            show(known);
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    /** Whoever writes for one organisation only has nothing to choose. */
    private void offerOwners() {
        if (!venues.writes()) throw new NotFoundException();
        owner.setLabel(getTranslation("venues.organisation"));
        owner.setItemLabelGenerator(Organisation::name);
        var offered = venues.owners();
        owner.setItems(offered);
        fields.ask(owner, offered);
        if (offered.size() == 1) owner.setValue(offered.getFirst());
    }

    private void show(@Nullable Venue shown) {
        venue = shown;
        title.setText(
                shown == null ? getTranslation("venues.new") : shown.latest().name());
        stage.setText(shown == null ? "" : stand(shown));
        owner.setVisible(shown == null && user.require().staff());
        notes.removeAll();
        if (shown != null) showNotes(shown);
        showActions(shown);
    }

    private String stand(Venue shown) {
        var stands = texts.label(getLocale(), shown.stage());
        return shown.waits() ? getTranslation("venues.stand", stands, getTranslation("venues.waits")) : stands;
    }

    private void showNotes(Venue shown) {
        if (shown.returnReason() != null) {
            var reason = new Div(new Paragraph(getTranslation("venues.returned.because", shown.returnReason())));
            reason.addClassNames("note", "bad");
            notes.add(reason);
        }
        if (!shown.waits() || !user.require().staff()) return;
        var text = article(shown.latest(), venues.organisation(shown));
        notes.add(words.forReviewer(words.mark(text, true, getLocale()), getLocale()));
    }

    private void showActions(@Nullable Venue shown) {
        var actions = writing.actions();
        actions.removeAll();
        boolean staff = user.require().staff();
        boolean published = shown != null && shown.published();
        boolean waits = shown != null && shown.waits();
        if (!venues.writes()) {
            actions.add(new Paragraph(getTranslation("venues.error.reader")));
            return;
        }
        if (staff) actions.main(published && !waits ? "venues.update" : "venues.publish", () -> send(this::publish));
        else actions.main("venues.submit", () -> send(this::submit));
        if (!staff || !published) actions.button("venues.save", () -> send(this::save));
        actions.button("venues.preview", () -> send(this::preview));
        if (staff && waits) actions.button("venues.return", this::giveBack);
        if (shown == null || !published) return;
        actions.button("venues.withdraw", this::withdraw);
        actions.add(new Anchor(shown.address(), getTranslation("venues.open")));
    }

    private String key() {
        return KeptForm.key("venue", user.require().accountId(), venue == null ? null : venue.id());
    }

    private void send(Runnable step) {
        writing.send(step, this::theirs);
    }

    private Writing.Theirs theirs() {
        var other = venues.forDesk(Objects.requireNonNull(venue).id());
        var stored = new VenueFields(texts, site, pictures, getLocale());
        stored.read(other.latest());
        return new Writing.Theirs(other.updatedAt(), stored.fields().said(), () -> venue = other, () -> {
            fields.read(other.latest());
            done(other, "listings.conflict.taken");
        });
    }

    private void save() {
        done(store(), "venues.saved");
    }

    private void submit() {
        var kept = store();
        venue = kept; // at once, so that a refused submission does not write a second draft
        done(venues.submit(kept.id(), kept.version()), "venues.submitted");
    }

    private void publish() {
        if (venue == null) venue = store();
        done(venues.publish(venue.id(), venue.version(), fields.write()), "venues.published");
    }

    private void withdraw() {
        if (venue != null) done(venues.withdraw(venue.id(), venue.version()), "venues.withdrawn");
    }

    private void giveBack() {
        if (venue == null) return;
        var given = venue;
        ReasonDialog.ask(
                texts,
                getLocale(),
                "venues.return",
                Venues.REASON,
                reason -> done(venues.giveBack(given.id(), given.version(), reason), "venues.given-back"));
    }

    private void preview() {
        var organisation = venue == null ? getTranslation("venues.organisation.yours") : venues.organisation(venue);
        var text = article(fields.write(), organisation);
        var hints = words.forAuthor(words.mark(text, true, getLocale()), getLocale());
        new PreviewDialog(texts, getLocale(), "venues.preview", hints, text).open();
    }

    private VenueArticle article(VenueForm form, String organisation) {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        return new VenueArticle(form, organisation, picture(form.picture()), false, today, texts, site, getLocale());
    }

    private @Nullable Picture picture(@Nullable UUID id) {
        return id == null
                ? null
                : pictures.inOrder(List.of(id)).stream().findFirst().orElse(null);
    }

    private Venue store() {
        var form = fields.write();
        if (venue != null) return venues.change(venue.id(), venue.version(), form);
        return venues.draft(owner.getValue().id(), form);
    }

    private void done(Venue saved, String message) {
        show(saved);
        writing.saved(key());
        Notification.show(getTranslation(message));
    }
}
