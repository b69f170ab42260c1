package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.LocalCopy;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a draft, a returned or a withdrawn listing, or the new text of a published one; loses nothing on the way. */
public final class ListingEditor<L extends Listing<L, F>, F extends ListingForm> extends Div {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Presentation<L, F> presentation;
    private final transient ListingService<L, F> service;
    private final transient EditorFields<F> form;
    private final transient FormFields fields;
    private final transient Texts texts;
    private final transient WordMarks words;
    private final String writer;
    private final AttachmentsPart attachments;
    private final LocalCopy copy;
    private final EditorNotes<L, F> notes;
    private final Span status = new Span();
    private final Div buttons = new Div();
    private @Nullable L listing;
    private boolean changed;

    /**
     * @param listing what is to be written on; null for a new one
     * @param begun what a new one begins with
     * @param attachments of the same fields
     */
    ListingEditor(
            Presentation<L, F> presentation,
            EditorFields<F> form,
            Texts texts,
            WordMarks words,
            SignedIn writer,
            LocalDate today,
            @Nullable L listing,
            F begun,
            AttachmentsPart attachments) {
        this.presentation = presentation;
        this.service = presentation.service();
        this.form = form;
        this.fields = form.fields();
        this.texts = texts;
        this.words = words;
        this.listing = listing;
        this.writer = writer.accountId().toString();
        notes = new EditorNotes<>(presentation, texts, getLocale(), today);
        this.attachments = attachments;
        fields.quietly(() -> {
            form.read(listing == null ? begun : listing.form());
            attachments.read(listing == null ? null : listing.id());
        });
        fields.onChange(() -> changed = true);
        copy = new LocalCopy(attachments.below(form.layout()), key(), savedAt(), this::saveQuietly, this::offer);
        Html.with(status, "role", "status").addClassNames("soft", "small");
        buttons.addClassName("hints");
        var bar = new Div(fields.summary(), buttons, status);
        bar.addClassName("bar");
        addClassName("editor");
        add(notes, copy, bar);
        showStanding();
    }

    /** Saves before its writer goes elsewhere; asks when that is not possible. */
    public void leave(BeforeLeaveEvent leaving) {
        if (!changed || store()) return;
        var going = leaving.postpone();
        Ask.of(texts, getLocale(), "listings.leave", () -> {
            forget();
            going.proceed();
        });
    }

    /** What the portal has of it; null for a new one. */
    @Nullable
    public L written() {
        return listing;
    }

    private void showStanding() {
        notes.standing(listing);
        buttons.removeAll();
        buttons.add(
                button("listings.submit", this::submit, ButtonVariant.PRIMARY),
                button("listings.save", this::save),
                button("listings.preview", this::preview));
        if (listing != null && listing.standing().publishedAt() == null) {
            buttons.add(button("listings.discard", this::askDiscard, ButtonVariant.TERTIARY, ButtonVariant.ERROR));
        }
    }

    private Press button(String text, Runnable action, ButtonVariant... variants) {
        return new Press(texts.get(getLocale(), text), action, variants);
    }

    private void save() {
        if (store()) tell("listings.saved");
    }

    private void saveQuietly() {
        if (changed) store();
    }

    /** Whether the portal has it now; if not, it is said why and everything stays in the fields. */
    private boolean store() {
        var wrong = fields.check();
        if (!wrong.isEmpty()) {
            status.setText(texts.get(getLocale(), "listings.not-saved", wrong.size()));
            return false;
        }
        try {
            keep(form.write());
            return true;
        } catch (Refused refused) {
            hear(refused);
            return false;
        }
    }

    private void keep(F written) {
        boolean first = listing == null;
        var saved = listing == null
                ? service.saveDraft(written)
                : service.saveDraft(listing.id(), listing.version(), written);
        listing = saved;
        service.attach(saved.id(), attachments.written());
        changed = false;
        copy.saved(key());
        status.setText(texts.get(
                getLocale(), "listings.saved-at", LocalTime.now(Clocks.CHINA).format(CLOCK)));
        if (first) {
            UI.getCurrent().getPage().getHistory().replaceState(null, address(saved));
            showStanding();
        }
    }

    /** Somebody else, or the same person in another window, was faster. */
    private void hear(Refused refused) {
        status.setText(texts.get(getLocale(), "listings.not-saved.else"));
        if (refused.key().equals("listings.error.changed")) {
            notes.conflict(current(), form.write(), this::insist, this::yield);
        } else if (refused.key().equals("listings.error.gone")) {
            listing = null;
            notes.trouble("listings.gone");
        } else {
            notes.trouble(refused.key(), refused.arguments());
        }
    }

    private L current() {
        return service.mine(Objects.requireNonNull(listing).id());
    }

    private void insist() {
        listing = current();
        if (store()) showStanding();
    }

    private void yield() {
        var other = current();
        listing = other;
        fields.quietly(() -> {
            form.read(other.form());
            attachments.read(other.id());
        });
        forget();
        showStanding();
    }

    private void forget() {
        changed = false;
        copy.forget();
    }

    private void submit() {
        var wrong = fields.check();
        fields.show(wrong);
        if (!wrong.isEmpty() || !store() || listing == null) return;
        try {
            service.submit(listing.id(), listing.version());
            tell("listings.submitted");
            UI.getCurrent().navigate(service.shelf(listing));
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            hear(refused);
        }
    }

    private void preview() {
        var wrong = fields.check();
        fields.show(wrong);
        if (!wrong.isEmpty() || !store() || listing == null) return;
        new Preview<>(presentation, texts, getLocale(), listing, words).open();
    }

    private void askDiscard() {
        Ask.of(texts, getLocale(), "listings.discard", () -> {
            var shelf = listing == null ? list() : service.shelf(listing);
            if (listing != null) service.discard(listing.id(), listing.version());
            forget();
            tell("listings.discarded");
            UI.getCurrent().navigate(shelf);
        });
    }

    private void offer(Map<String, String> written, Instant at) {
        if (written.equals(fields.written())) {
            copy.forget();
            return;
        }
        notes.restoration(at, () -> restore(written), copy::forget);
    }

    private void restore(Map<String, String> written) {
        fields.fill(written);
        changed = true;
        store();
    }

    private void tell(String key) {
        Notification.show(texts.get(getLocale(), key));
    }

    private String key() {
        return service.kind().path() + ":" + writer + ":" + (listing == null ? "new" : listing.id());
    }

    private Instant savedAt() {
        return listing == null ? Instant.EPOCH : listing.standing().updatedAt();
    }

    private String list() {
        return "desk/" + service.kind().path();
    }

    private String address(L saved) {
        return list() + "/" + saved.id();
    }
}
