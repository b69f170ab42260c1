package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.UploadWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A university's spreadsheet in three steps: template, upload with its check, agreement. */
@Route("desk/results/import")
@RolesAllowed("UNIVERSITY")
class ImportView extends Div implements HasDynamicTitle {
    private final transient ResultImport imports;
    private final transient KeptFiles files;
    private final transient Template template;
    private final transient Texts texts;
    private final Locale locale = getLocale();
    private final Upload upload = new Upload();
    private final Div outcome = new Div();
    private transient KeptFiles.@Nullable Kept kept;

    ImportView(ResultImport imports, KeptFiles files, Template template, Texts texts) {
        this.imports = imports;
        this.files = files;
        this.template = template;
        this.texts = texts;
        addClassName("import");
        addDetachListener(left -> keep(null));
        with(outcome, "aria-live", "polite");
        var lead = new Paragraph(getTranslation("imports.lead"));
        lead.addClassName("measure");
        add(new H1(getTranslation("imports.title")), lead, fetchTemplate(), sendFile(), outcome);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    private Section fetchTemplate() {
        var link = new Anchor(
                Download.sheet(getTranslation("imports.template.file"), out -> template.write(out, locale)),
                getTranslation("imports.template"));
        link.addClassName("button");
        return step("imports.step.template", new Paragraph(getTranslation("imports.template.what")), link);
    }

    private Section sendFile() {
        upload.setUploadHandler(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) FileGuard.SIZE);
        upload.setUploadButton(new Button(getTranslation("imports.upload")));
        UploadWords.speak(upload, texts, locale);
        upload.addFileRejectedListener(rejected -> show(refusal(FileGuard.tooLarge())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        var limits = new Paragraph(getTranslation("imports.upload.what", Sheet.ROWS, FileGuard.SIZE >> 20));
        limits.addClassNames("soft", "small");
        return step("imports.step.upload", upload, limits);
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
        try (var content = event.getInputStream()) {
            var file = files.keep(content, event.getFileName());
            ui.access(() -> keep(file));
            var checked = file.check(locale);
            ui.access(() -> show(new CheckedPanel(
                    checked,
                    texts,
                    locale,
                    doubtfulToo -> agree(file, doubtfulToo),
                    out -> template.writeLeftOut(out, file.check(locale), false, locale))));
        } catch (Refused refused) {
            ui.access(() -> show(refusal(refused)));
        }
    }

    private void keep(KeptFiles.@Nullable Kept file) {
        if (kept != null) kept.forget();
        kept = file;
    }

    /** Another check would take the stored rows for doubles: what is left out is written from this one. */
    private void agree(KeptFiles.Kept file, boolean doubtfulToo) {
        try {
            var checked = file.check(locale);
            int stored = imports.store(checked, doubtfulToo);
            file.become(out -> template.writeLeftOut(out, checked, !doubtfulToo, locale));
            show(new StoredPanel(stored, checked.rows() - stored, file::copy));
        } catch (Refused refused) {
            show(refusal(refused));
        }
    }

    private Component refusal(Refused refused) {
        var note = new Div(new H2(getTranslation("imports.refused")), new Paragraph(texts.get(locale, refused)));
        note.addClassNames("note", "bad");
        return note;
    }

    private void show(Component shown) {
        outcome.removeAll();
        outcome.add(shown);
        shown.scrollIntoView();
    }
}
