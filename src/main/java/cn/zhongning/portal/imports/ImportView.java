package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A spreadsheet in three steps: template, upload with its check, agreement. */
public abstract class ImportView<F> extends Div implements HasDynamicTitle {
    private final transient SheetKind<F> kind;
    private final transient ImportDesk desk;
    private final Locale locale = getLocale();
    private final ComboBox<Organisation> owner = new ComboBox<>();
    private final Upload upload = new Upload();
    private final Div outcome = new Div();
    private transient KeptFiles.@Nullable Kept<F> kept;

    protected ImportView(SheetKind<F> kind, ImportDesk desk) {
        this.kind = kind;
        this.desk = desk;
        addClassName("import");
        addDetachListener(left -> keep(null));
        with(outcome, "aria-live", "polite");
        var lead = new Paragraph(getTranslation(kind.key("lead")));
        lead.addClassName("measure");
        var list = kind.draftsAddress();
        if (list != null) add(back(list, getTranslation(kind.name() + ".desk")));
        add(new H1(getPageTitle()), lead);
        if (!kind.writes()) add(new Paragraph(getTranslation("imports.reader")));
        else if (kind.owners("", 0, 1).isEmpty()) add(new Paragraph(getTranslation("imports.unchecked")));
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
                rejected -> show(refusal(FileGuard.unsent(UploadWords.tooMany(rejected, desk.texts(), locale)))));
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
        var first = kind.owners("", 0, 2);
        owner.setVisible(first.size() != 1);
        if (first.size() == 1) owner.setValue(first.getFirst());
        chosen();
    }

    private void chosen() {
        upload.setVisible(owner.getValue() != null);
        outcome.removeAll();
        keep(null);
    }

    private Section step(String title, Component... content) {
        var step = new Section(new H2(getTranslation(title)));
        step.add(content);
        step.addClassNames("card", "stacked");
        return step;
    }

    /** Runs outside the page's lock: checking a large file takes a while. */
    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var whose = owner.getValue().id();
        var progress = new CheckProgress(ui, getTranslation("imports.checking"));
        ui.access(() -> show(progress));
        try (var content = event.getInputStream()) {
            var file = desk.files().keep(kind, whose, content, event.getFileName());
            ui.access(() -> keep(file));
            var checked = file.check(locale, progress::done);
            ui.access(() -> show(panel(file, checked)));
        } catch (Refused refused) {
            ui.access(() -> show(refusal(refused)));
        } finally {
            progress.end();
        }
    }

    private CheckedPanel panel(KeptFiles.Kept<F> file, Checked<F> checked) {
        return new CheckedPanel(
                checked,
                desk,
                locale,
                doubtfulToo -> agree(file, doubtfulToo),
                out -> desk.template().writeLeftOut(out, file.check(locale, part -> {}), false, locale));
    }

    private void keep(KeptFiles.@Nullable Kept<F> file) {
        if (kept != null) kept.forget();
        kept = file;
    }

    /** Another check would take the stored rows for doubles: what is left out is written from this one. */
    private void agree(KeptFiles.Kept<F> file, boolean doubtfulToo) {
        try {
            var checked = file.check(locale, part -> {});
            int stored = desk.imports().store(checked, doubtfulToo);
            file.become(out -> desk.template().writeLeftOut(out, checked, !doubtfulToo, locale));
            show(new StoredPanel(stored, checked.rows() - stored, kind.draftsAddress(), file::copy));
        } catch (Refused refused) {
            show(refusal(refused));
        }
    }

    private Component refusal(Refused refused) {
        var note = new Div(
                new H2(getTranslation("imports.refused")),
                new Paragraph(desk.texts().get(locale, refused)));
        note.addClassNames("note", "bad");
        return note;
    }

    private void show(Component shown) {
        outcome.removeAll();
        outcome.add(shown);
        shown.scrollIntoView();
    }
}
