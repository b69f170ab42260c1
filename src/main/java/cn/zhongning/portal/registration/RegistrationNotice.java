package cn.zhongning.portal.registration;

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
public final class RegistrationNotice {
    /** Changes with the text of the notice. */
    public static final String VERSION = "registration-2026-11";

    /** As the notice says; then nobody knows any more who came. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final Texts texts;
    private final Locale locale;

    RegistrationNotice(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Component told(String organiser) {
        var told = details(
                texts.get(locale, "registration.notice"),
                new Paragraph(texts.get(locale, "registration.notice.text", organiser)));
        told.addClassNames("notice", "small");
        return told;
    }

    Div box(String name, String text, boolean ticked, @Nullable String error) {
        return FormField.box(name, VERSION, text, ticked, error);
    }
}
