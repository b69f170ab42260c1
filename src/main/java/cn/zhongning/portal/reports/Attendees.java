package cn.zhongning.portal.reports;

import cn.zhongning.portal.shared.Texts;
import java.util.Locale;

/** How many were there: as the doors say or, where nobody was checked in, as the organiser counted. */
record Attendees(Numbers.Table numbers, ReportForm form) {
    boolean known() {
        return numbers.kept() || form.counted() != null;
    }

    int present() {
        if (numbers.kept()) return numbers.present();
        return form.counted() == null ? 0 : form.counted();
    }

    String said(Texts texts, Locale locale) {
        return texts.get(locale, numbers.kept() ? "reports.present.checked" : "reports.present.counted", present());
    }
}
