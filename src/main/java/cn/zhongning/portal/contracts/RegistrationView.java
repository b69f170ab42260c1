package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registration form of a contract: filled in, checked field by field, taken along. */
@Route("desk/contracts/:id/registration")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class RegistrationView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Contracts contracts;
    private final transient Registrations registrations;
    private final transient RegistrationPaper paper;
    private final transient Texts texts;
    private final Div notes = new Div();
    private final Div downloads = new Div();
    private transient @Nullable Contract contract;
    private transient @Nullable RegistrationForm form;
    private transient @Nullable RegistrationFields fields;

    RegistrationView(Contracts contracts, Registrations registrations, RegistrationPaper paper, Texts texts) {
        this.contracts = contracts;
        this.registrations = registrations;
        this.paper = paper;
        this.texts = texts;
        downloads.addClassName("hints");
        with(downloads, "aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contracts.form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        var found = contracts.find(id).orElseThrow(NotFoundException::new);
        contract = found;
        show(found, registrations.of(id));
    }

    private void show(Contract of, RegistrationForm shown) {
        form = shown;
        boolean writes = contracts.mayWrite(of);
        var written = new RegistrationFields(texts, getLocale(), shown, writes);
        written.fields().onChange(this::forgetDownloads);
        fields = written;
        var about = new Paragraph(getTranslation(
                "contracts.form.about",
                shown.template().name().label(getLocale()),
                shown.template().version(),
                shown.template().validFrom().toString()));
        about.addClassName("measure");
        removeAll();
        notes.removeAll();
        add(back(of.address(), of.title()), new H1(getPageTitle()), about, notes, written);
        var bar = new Div(written.fields().summary(), downloads);
        bar.addClassName("bar");
        if (writes) bar.add(buttons());
        written.add(bar);
        forgetDownloads();
        if (shown.mistakes().isEmpty()) offerDownloads();
    }

    private Div buttons() {
        var check = button("contracts.form.check", this::check);
        check.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(check, button("contracts.form.save", () -> store().ifPresent(saved -> tellSaved())));
        buttons.addClassName("hints");
        return buttons;
    }

    private Button button(String label, Runnable action) {
        var button = new Button(getTranslation(label), click -> {
            action.run();
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        return button;
    }

    private void tellSaved() {
        Notification.show(getTranslation("contracts.form.saved"));
    }

    /** Saves, then says of every field what the registry would send back. */
    private void check() {
        if (store().isEmpty()) return;
        var mistakes = Objects.requireNonNull(form).mistakes();
        Objects.requireNonNull(fields).show(mistakes);
        if (mistakes.isEmpty()) offerDownloads();
    }

    private Optional<RegistrationForm> store() {
        notes.removeAll();
        var typed = Objects.requireNonNull(fields).written();
        try {
            var saved = registrations.save(id(), Objects.requireNonNull(form).version(), typed);
            form = saved;
            return Optional.of(saved);
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            hear(refused, typed);
        }
        return Optional.empty();
    }

    /** What was typed stays in the fields, whatever somebody else stored meanwhile. */
    private void hear(Refused refused, Map<String, String> typed) {
        if (!refused.key().equals("contracts.error.changed")) {
            var note = new Div(new Paragraph(texts.get(getLocale(), refused)));
            note.addClassNames("note", "bad");
            notes.add(with(note, "role", "alert"));
            return;
        }
        var stored = registrations.of(id());
        notes.add(new ContractConflict(
                texts,
                getLocale(),
                differences(stored, typed),
                () -> {
                    form = stored;
                    store().ifPresent(saved -> tellSaved());
                },
                () -> show(Objects.requireNonNull(contract), stored)));
        notes.scrollIntoView();
    }

    private Map<String, String[]> differences(RegistrationForm stored, Map<String, String> typed) {
        var differences = new LinkedHashMap<String, String[]>();
        stored.template().fields().forEach(field -> {
            var mine = typed.getOrDefault(field.key(), stored.value(field));
            if (!mine.equals(stored.value(field)))
                differences.put(
                        field.label(getLocale()),
                        new String[] {field.shown(stored.value(field), getLocale()), field.shown(mine, getLocale())});
        });
        return differences;
    }

    private void forgetDownloads() {
        downloads.removeAll();
        downloads.setVisible(false);
    }

    private void offerDownloads() {
        forgetDownloads();
        downloads.setVisible(true);
        downloads.add(
                new Paragraph(getTranslation("contracts.form.right")),
                link("contracts.form.pdf", "application/pdf", ".pdf", paper::pdf),
                link(
                        "contracts.form.sheet",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ".xlsx",
                        paper::sheet));
    }

    private interface Writer {
        void write(RegistrationForm form, OutputStream out) throws IOException;
    }

    private Anchor link(String label, String type, String ending, Writer writer) {
        var id = id();
        var name = getTranslation("contracts.form.file") + "-"
                + Objects.requireNonNull(contract).title() + ending;
        var link = new Anchor(
                event -> {
                    event.setFileName(name);
                    event.setContentType(type);
                    writer.write(registrations.finished(id), event.getOutputStream());
                },
                getTranslation(label));
        link.addClassName("button");
        return link;
    }

    private UUID id() {
        return Objects.requireNonNull(contract).id();
    }
}
