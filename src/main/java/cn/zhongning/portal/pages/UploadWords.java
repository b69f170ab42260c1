package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Locale;

/** What an upload says while it runs, in the reader's language. */
public final class UploadWords {
    private UploadWords() {}

    /** Whether a file was turned away for its neighbours, not for itself. */
    public static boolean tooMany(FileRejectedEvent rejected, Texts texts, Locale locale) {
        return rejected.getErrorMessage().equals(texts.get(locale, "pages.upload.many"));
    }

    public static void speak(Upload upload, Texts texts, Locale locale) {
        upload.setDropLabel(new Span(texts.get(locale, "pages.upload.drop")));
        upload.setDropLabelIcon(new Span());
        var failed = texts.get(locale, "pages.upload.failed");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(texts.get(locale, "pages.upload.large"))
                        .setTooManyFiles(texts.get(locale, "pages.upload.many"))
                        .setIncorrectFileType(texts.get(locale, "pages.upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(texts.get(locale, "pages.upload.running"))
                                .setProcessing(texts.get(locale, "pages.upload.checking"))
                                .setStalled(texts.get(locale, "pages.upload.running"))
                                .setHeld(texts.get(locale, "pages.upload.running")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(texts.get(locale, "pages.upload.large"))))
                .setFile(new UploadI18N.File()
                        .setRetry(texts.get(locale, "pages.upload.retry"))
                        .setStart(texts.get(locale, "pages.upload.start"))
                        .setRemove(texts.get(locale, "pages.upload.remove"))));
    }
}
