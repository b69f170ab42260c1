package cn.zhongning.portal.files;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.UploadWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Files to hand in for one purpose: upload, list, take out again. What is taken out is forgotten after two days. */
public final class FilesField extends CustomField<List<UUID>> {
    private static final Semaphore FEW = new Semaphore(2, true); // each may hold twenty megabytes

    private final transient StoredFiles files;
    private final transient Texts texts;
    private final Locale locale;
    private final String purpose;
    private final UUID organisation;
    private final int most;
    private final transient List<StoredFile> shown = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Upload upload = new Upload();
    private final Paragraph refusal = new Paragraph();

    /** @param most how many there may be */
    public FilesField(
            StoredFiles files, Texts texts, Locale locale, String label, String purpose, UUID organisation, int most) {
        super(List.of());
        this.files = files;
        this.texts = texts;
        this.locale = locale;
        this.purpose = purpose;
        this.organisation = organisation;
        this.most = most;
        setLabel(label);
        setHelperText(texts.get(locale, "files.hint", most, StoredFiles.MEGABYTES));
        setWidthFull();
        addClassName("files-field");
        prepareUpload();
        refusal.addClassName("error");
        with(refusal, "role", "alert").setVisible(false);
        list.addClassNames("files", "plain");
        add(list, upload, refusal);
    }

    private void prepareUpload() {
        UploadWords.speak(upload, texts, locale);
        upload.setUploadButton(new Button(texts.get(locale, "files.add")));
        upload.setUploadHandler(this::take);
        upload.setAcceptedFileExtensions(FileType.accepted());
        upload.setMaxFileSize(FileCheck.SIZE);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
    }

    @Override
    protected List<UUID> generateModelValue() {
        return shown.stream().map(StoredFile::id).toList();
    }

    @Override
    protected void setPresentationValue(List<UUID> ids) {
        shown.clear();
        shown.addAll(files.of(ids));
        draw();
    }

    /** Runs outside the page's lock: checking a large file takes a while. */
    private void take(UploadEvent event) throws IOException {
        var ui = event.getUI();
        FEW.acquireUninterruptibly();
        try (var content = event.getInputStream()) {
            var file = files.store(purpose, organisation, event.getFileName(), content.readNBytes(FileCheck.SIZE + 1));
            ui.access(() -> show(file));
        } catch (Refused refused) {
            ui.access(() -> refuse(texts.get(locale, refused)));
        } finally {
            FEW.release();
        }
    }

    private void show(StoredFile file) {
        if (shown.size() >= most) {
            refuse(texts.get(locale, "files.error.count", most));
            return;
        }
        shown.add(file);
        changed();
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }

    private void changed() {
        refusal.setVisible(false);
        draw();
        updateValue();
        getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    private void draw() {
        list.removeAll();
        shown.forEach(file -> list.add(row(file)));
        list.setVisible(!shown.isEmpty());
        upload.setVisible(shown.size() < most);
    }

    private ListItem row(StoredFile file) {
        var size = new Span(FileSize.say(file.size(), locale));
        size.addClassNames("soft", "small");
        var remove = new Button(texts.get(locale, "files.remove"), click -> {
            shown.remove(file);
            changed();
        });
        remove.setAriaLabel(texts.get(locale, "files.remove.which", file.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(FileLinks.link(file), size, remove);
    }
}
