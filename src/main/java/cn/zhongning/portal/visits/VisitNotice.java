package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.details;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is told before they leave their data, and the boxes by which they agree; never ticked in advance. */
public final class VisitNotice {
    /** Changes with the text of the notice. */
    public static final String VERSION = "visit-2026-11-26";

    /** As the notice says; then nobody knows any more who came. */
    static final Duration KEPT = Duration.ofDays(30);

    private VisitNotice() {}

    static Component told(String organisation, Texts texts, Locale locale) {
        var told = details(
                texts.get(locale, "visits.notice"),
                new Paragraph(texts.get(locale, "visits.notice.text", organisation)));
        told.addClassNames("notice", "small");
        return told;
    }

    static Div box(String name, String text, @Nullable String typed, @Nullable String error) {
        return FormField.box(name, VERSION, text, VERSION.equals(typed), error);
    }
}
