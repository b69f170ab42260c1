package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.pages.UploadWords;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A spreadsheet in three steps: template, upload with its check, agreement. */
public abstract class ImportView<F> extends Div implements HasDynamicTitle, BeforeEnterObserver {
    /** In the address: for whom. */
    private static final String CLIENT = "for";

    private final transient SheetKind<F> kind;
    private final transient ImportDesk desk;
    private final Locale locale = getLocale();
    private final ComboBox<Organisation> owner = new ComboBox<>();
    private final Upload upload = new Upload();
    private final ImportOutcome<F> outcome;

    protected ImportView(SheetKind<F> kind, ImportDesk desk) {
        this.kind = kind;
        this.desk = desk;
        addClassName("import");
        outcome = new ImportOutcome<>(kind, desk);
        var lead = new Paragraph(getTranslation(kind.key("lead")));
        lead.addClassName("measure");
        var list = kind.listAddress();
        if (list != null) add(back(list, getTranslation(kind.name() + ".desk")));
        add(new H1(getPageTitle()), lead);
        if (!kind.writes()) add(new Paragraph(getTranslation("imports.reader")));
        else if (kind.owners("", 0, 1).isEmpty()) add(new Paragraph(getTranslation(kind.ownerless())));
        else add(fetchTemplate(), sendFile(), outcome);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(kind.key("page"));
    }

    private Section fetchTemplate() {
        var link = new Anchor(
                Download.sheet(
                        getTranslation(kind.key("file")), out -> desk.template().write(out, kind, locale)),
                getTranslation("imports.template"));
        link.addClassName("button");
        return step("imports.step.template", new Paragraph(getTranslation("imports.template.what")), link);
    }

    private Section sendFile() {
        upload.setUploadHandler(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) FileGuard.SIZE);
        upload.setUploadButton(new Button(getTranslation("imports.upload")));
        UploadWords.speak(upload, desk.texts(), locale);
        upload.addFileRejectedListener(
                rejected -> outcome.refuse(FileGuard.unsent(UploadWords.tooMany(rejected, desk.texts(), locale))));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        var limits = new Paragraph(getTranslation("imports.upload.what", Sheet.ROWS, FileGuard.SIZE >> 20));
        limits.addClassNames("soft", "small");
        offerOwners();
        return step("imports.step.upload", owner, upload, limits);
    }

    /** Whoever imports for one organisation only has nothing to choose. */
    private void offerOwners() {
        owner.setLabel(getTranslation("imports.owner"));
        owner.setHelperText(getTranslation("imports.owner.hint"));
        owner.setItemLabelGenerator(Organisation::name);
        owner.setRequiredIndicatorVisible(true);
        owner.setItems(
                query -> kind.owners(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        owner.addValueChangeListener(change -> chosen());
        upload.setVisible(false);
    }

    /** Whoever comes from a client's page imports for that client; else it goes on where the last file was left. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (owner.getParent().isEmpty()) return;
        if (owner.getValue() != null) {
            chosen();
            return;
        }
        var asked = entering.getLocation().getQueryParameters().getSingleParameter(CLIENT);
        var last = desk.storing().mine(kind.name()).stream()
                .findFirst()
                .map(file -> file.organisationId().toString());
        var known = kind.owners("", 0, 2);
        var only = known.size() == 1 ? known.stream().findFirst() : Optional.<Organisation>empty();
        owner.setVisible(only.isEmpty());
        only.or(() -> asked.or(() -> last).flatMap(this::allowed)).ifPresent(owner::setValue);
    }

    private Optional<Organisation> allowed(String id) {
        try {
            var organisation = UUID.fromString(id);
            kind.requireWriter(organisation);
            return desk.organisations().find(organisation);
        } catch (IllegalArgumentException | Refused none) {
            return Optional.empty();
        }
    }

    private void chosen() {
        var chosen = owner.getValue();
        upload.setVisible(chosen != null);
        outcome.resume(chosen == null ? null : chosen.id());
    }

    private Section step(String title, Component... content) {
        var step = new Section(new H2(getTranslation(title)));
        step.add(content);
        step.addClassNames("card", "stacked");
        return step;
    }

    /** Runs outside the page's lock. */
    private void take(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            // one byte too many is enough to see that a file is too large
            var bytes = content.readNBytes((int) FileGuard.SIZE + 1);
            outcome.take(event.getUI(), owner.getValue().id(), bytes, event.getFileName());
        }
    }
}
