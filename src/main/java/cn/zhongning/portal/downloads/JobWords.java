package cn.zhongning.portal.downloads;

import cn.zhongning.portal.files.FileSize;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import java.util.Objects;

/** A job in words. */
record JobWords(ExportJob job, ExportOffers offers, Texts texts, Locale locale) {
    String title() {
        return offers.find(job.list())
                .map(offer -> texts.get(locale, offer.title()))
                .orElse(job.list());
    }

    String format() {
        return texts.get(locale, "downloads.format." + job.format());
    }

    String state() {
        var size = FileSize.say(Objects.requireNonNullElse(job.size(), 0L), locale);
        return switch (job.state()) {
            case WAITING -> texts.get(locale, "downloads.waiting");
            case RUNNING ->
                job.rowsExpected() == null
                        ? texts.get(locale, "downloads.counting")
                        : texts.get(locale, "downloads.running", job.rowsDone(), job.rowsExpected());
            case DONE -> texts.get(locale, "downloads.done", job.rowsDone(), size);
            case FAILED -> texts.get(locale, "downloads.failed");
            case BROKEN_OFF -> texts.get(locale, "downloads.broken-off");
        };
    }

    /** How much of it is written; nothing while nobody knows. */
    double share() {
        var expected = job.rowsExpected();
        if (expected == null) return 0;
        return expected == 0 ? 1 : Math.min(1, job.rowsDone() / (double) expected);
    }
}
