package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who handles a person's data, why, which, how long, which rights: before a public form that takes them can be sent. */
@Component
public class PersonalNotice {
    private final Site site;
    private final Texts texts;

    PersonalNotice(Site site, Texts texts) {
        this.site = site;
        this.texts = texts;
    }

    public Div told(Locale locale) {
        var notice = new Div(
                new H2(texts.get(locale, "accounts.notice")),
                new Paragraph(
                        texts.get(locale, "accounts.notice.text", site.centre().label(locale))));
        notice.addClassName("card");
        return notice;
    }

    /**
     * The field "consent"; its value is the notice's version.
     *
     * @param ticked whether the person ticked it before; it never is from the beginning
     */
    public Div consent(Locale locale, boolean ticked, @Nullable Refused mistake) {
        var box = with(with(element("input"), "type", "checkbox"), "name", "consent");
        with(box, "value", Accounts.NOTICE_VERSION);
        if (ticked) with(box, "checked", "");
        var label = element("label", box);
        label.add(" " + texts.get(locale, "accounts.consent"));
        label.addClassName("check");
        var field = new Div(label);
        field.addClassName("field");
        if (mistake != null) {
            var message = new Span(texts.get(locale, mistake));
            message.addClassName("error");
            field.add(message);
        }
        return field;
    }
}
