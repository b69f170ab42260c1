package cn.zhongning.portal.reports;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What an organiser types after an event.
 *
 * @param text what took place; plain text in paragraphs
 * @param counted how many were there, where nobody was checked in
 * @param photos ids of stored pictures, in the order shown
 * @param photoConsent the version of the promise that all who can be recognised have agreed
 */
record ReportForm(
        String text,
        @Nullable Integer counted,
        List<UUID> photos,
        @Column("photo_consent") @Nullable String photoConsent) {
    static final int TEXT = 3000;
    static final int SHORTEST = 20;
    static final int MOST = 100_000;
    static final int PHOTOS = 6;
    static final String PROMISE = "2026-1";
    static final ReportForm BLANK = new ReportForm("", null, List.of(), null);

    ReportForm {
        text = text.strip();
        photos = photos.stream().distinct().toList();
        if (photos.isEmpty()) photoConsent = null;
    }

    /** What no draft may hold either. */
    void limit() {
        var mistakes = new Mistakes.Collector();
        limit(mistakes);
        mistakes.complain();
    }

    /**
     * @param checkedIn whether the doors say who was there, so that nobody has to
     * @throws Mistakes with everything that is wrong, by field
     */
    void check(boolean checkedIn) {
        var mistakes = new Mistakes.Collector();
        limit(mistakes);
        mistakes.require("text", text.length() >= SHORTEST, "reports.error.text", SHORTEST);
        mistakes.require("counted", checkedIn || counted != null, "reports.error.counted");
        mistakes.require("photoConsent", photos.isEmpty() || PROMISE.equals(photoConsent), "reports.error.consent");
        mistakes.complain();
    }

    private void limit(Mistakes.Collector mistakes) {
        mistakes.check("text", () -> Limits.limit(text, TEXT));
        mistakes.require("counted", counted == null || counted >= 0 && counted <= MOST, "reports.error.number", MOST);
        mistakes.require("photos", photos.size() <= PHOTOS, "reports.error.photos", PHOTOS);
    }
}
