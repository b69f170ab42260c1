package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.reviews.Shortcomings;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody writes a listing, or sees what has become of it. */
public abstract class EditView<L extends Listing<L, F>, F extends ListingForm> extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient Presentation<L, F> presentation;
    private final transient ListingService<L, F> service;
    private final transient CurrentUser user;
    private final transient Texts texts;
    private final transient Clock clock;
    private final H1 title = new H1();
    private final Anchor list = new Anchor();
    private final String path;
    private transient @Nullable Attachments attachments;
    private transient @Nullable StoredFiles files;
    private transient Iterable<WritingCompanion> companions = List.of();
    private @Nullable ListingEditor<L, F> editor;
    private transient @Nullable WordMarks words;
    private transient @Nullable Shortcomings shortcomings;

    protected EditView(Presentation<L, F> presentation, CurrentUser user, Texts texts, Clock clock) {
        this.presentation = presentation;
        this.service = presentation.service();
        this.user = user;
        this.texts = texts;
        this.clock = clock;
        path = service.kind().path();
    }

    @Autowired
    final void setReaders(WordMarks words, Shortcomings shortcomings, ObjectProvider<WritingCompanion> companions) {
        this.words = words;
        this.shortcomings = shortcomings;
        this.companions = companions;
    }

    @Autowired
    final void setFiles(Attachments attachments, StoredFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        editor = null;
        list.setHref("/desk/" + path);
        list.setText(getTranslation(path + ".desk"));
        var back = new Paragraph(list);
        back.addClassName("back");
        add(back, title);
        var id = entering.getRouteParameters().get("id").orElse("new");
        if (id.equals("new")) {
            if (!service.authors()) throw new NotFoundException();
            var begun = entering.getLocation().getQueryParameters().getSingleParameter("title");
            write(null, begun.orElse(""));
        } else {
            show(find(id));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (editor != null) editor.leave(leaving);
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private L find(String id) {
        try {
            return service.mine(UUID.fromString(id));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(L listing) {
        list.setHref("/" + service.shelf(listing));
        if (service.writes(listing) && listing.standing().stage().open()) {
            if (listing.standing().stage() == Stage.RETURNED) {
                Objects.requireNonNull(shortcomings)
                        .of(listing.id(), getLocale())
                        .ifPresent(this::add);
            }
            write(listing, "");
            return;
        }
        title.setText(getTranslation(
                path + ".one", texts.label(getLocale(), listing.standing().stage())));
        add(new ListingOverview<>(presentation, texts, today(), listing));
    }

    private void write(@Nullable L listing, String begun) {
        title.setText(getTranslation(path + (listing == null ? ".new" : ".edit")));
        var fields = presentation.fields(getLocale(), today());
        var blank = presentation.blank(today());
        var attached = new AttachmentsPart(
                Objects.requireNonNull(attachments),
                Objects.requireNonNull(files),
                fields.fields(),
                user.require(),
                texts,
                getLocale());
        var writing = new ListingEditor<>(
                presentation,
                fields,
                texts,
                Objects.requireNonNull(words),
                user.require(),
                today(),
                listing,
                blank,
                attached);
        editor = writing;
        if (!begun.isEmpty()) fields.fields().fill(Map.of("title", begun));
        add(writing);
        companions.forEach(each -> each.watch(writing, fields.fields(), service, getLocale()));
    }

    private LocalDate today() {
        return Facts.day(clock.instant());
    }
}
