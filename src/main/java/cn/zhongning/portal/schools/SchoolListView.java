package cn.zhongning.portal.schools;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.imports.Download;
import cn.zhongning.portal.imports.FileGuard;
import cn.zhongning.portal.pages.UploadWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school's list of pupils: checked as it comes, and registered together once nothing is wrong with it. */
@Route("desk/events/:id/school-list")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class SchoolListView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient SchoolLists lists;
    private final transient PupilSheet sheets;
    private final transient Texts texts;
    private final transient Beside beside = new Beside(refused -> text(refused));
    private final Select<EventSession> session = beside.field("session", new Select<>());
    private final TextField school = beside.field("school", new TextField());
    private final Checkbox consent = beside.field("consent", new Checkbox());
    private final Upload upload = new Upload();
    private final Div outcome = new Div();
    private final Button register = new Button();
    private transient List<Pupil> pupils = List.of();
    private transient @Nullable Event event;

    SchoolListView(SchoolLists lists, PupilSheet sheets, Texts texts) {
        this.lists = lists;
        this.sheets = sheets;
        this.texts = texts;
        with(outcome, "aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schools.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            event = lists.event(
                    UUID.fromString(entering.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
        removeAll();
        add(back(registrations(), event.title()), new H1(getTranslation("schools.title")));
        if (!lists.writes()) add(new Paragraph(getTranslation("events.error.reader")));
        else if (lists.sessions(event().id()).isEmpty()) add(new Paragraph(getTranslation("schools.none")));
        else add(lead(), ways(), form(), outcome);
    }

    private Paragraph lead() {
        var lead = new Paragraph(getTranslation("schools.lead", PupilSheet.ROWS));
        lead.addClassName("measure");
        return lead;
    }

    private String registrations() {
        return "/desk/events/" + event().id() + "/registrations";
    }

    private Component form() {
        session.setLabel(getTranslation("registration.session"));
        session.setItems(lists.sessions(event().id()));
        session.setItemLabelGenerator(each -> EventTimes.span(each.startsAt(), each.endsAt(), getLocale()));
        session.addValueChangeListener(change -> session.setHelperText(
                getTranslation("schools.free", change.getValue().free(Seating.ON_SITE))));
        session.getListDataView().getItems().findFirst().ifPresent(session::setValue);
        school.setLabel(getTranslation("schools.school"));
        school.setMaxLength(SchoolLists.SCHOOL);
        consent.setLabel(getTranslation("schools.consent"));
        register.setText(getTranslation("schools.register"));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.setDisableOnClick(true);
        register.addClickListener(click -> register());
        receive();
        var form = new Div(session, school, upload);
        form.addClassNames("form", "stacked");
        return form;
    }

    private Component ways() {
        var template = new Anchor(
                Download.sheet(
                        getTranslation("schools.template.file"), out -> PupilTemplate.write(out, texts, getLocale())),
                getTranslation("schools.template"));
        template.addClassName("button");
        var ways = new Div(template);
        ways.addClassName("hints");
        return ways;
    }

    private void receive() {
        upload.setUploadHandler(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) FileGuard.SIZE);
        upload.setUploadButton(new Button(getTranslation("schools.upload")));
        UploadWords.speak(upload, texts, getLocale());
        upload.addFileRejectedListener(
                rejected -> refuse(FileGuard.unsent(UploadWords.tooMany(rejected, texts, getLocale()))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
    }

    /** Outside the page's lock; the file itself, with the phones in it, is not kept. */
    private void take(UploadEvent sent) throws IOException {
        var ui = sent.getUI();
        var file = Files.createTempFile("school", ".table");
        try (var content = sent.getInputStream()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            var read = sheets.read(file);
            ui.access(() -> show(read));
        } catch (Refused refused) {
            ui.access(() -> refuse(refused));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    void show(List<PupilRow> read) {
        pupils = read.stream().map(PupilRow::pupil).filter(Objects::nonNull).toList();
        outcome.removeAll();
        outcome.add(new PupilPanel(read, texts, getLocale()));
        if (pupils.size() == read.size()) outcome.add(consent, register);
    }

    private void register() {
        register.setEnabled(true);
        var chosen =
                Optional.ofNullable(session.getValue()).map(EventSession::id).orElse(null);
        boolean done = beside.accepts("session", () -> {
            int seated = lists.register(event().id(), chosen, school.getValue(), consent.getValue(), pupils);
            Notification.show(getTranslation("schools.registered", seated));
        });
        if (done) getUI().ifPresent(ui -> ui.navigate(registrations().substring(1)));
    }

    private void refuse(Refused refused) {
        outcome.removeAll();
        var note = with(new Paragraph(text(refused)), "role", "alert");
        note.addClassNames("note", "bad");
        outcome.add(note);
    }

    private String text(Refused refused) {
        return texts.get(getLocale(), refused);
    }

    private Event event() {
        return Objects.requireNonNull(event);
    }
}
