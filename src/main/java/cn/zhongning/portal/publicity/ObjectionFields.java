package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where anybody objects, without an account and without script. */
final class ObjectionFields extends Section {
    private final transient Texts texts;
    private final Locale locale;
    private final transient ObjectionForm typed;
    private final transient Map<String, Refused> wrong;

    ObjectionFields(
            Texts texts,
            Locale locale,
            Site site,
            Publicity publicity,
            ObjectionForm typed,
            Map<String, Refused> wrong) {
        this.texts = texts;
        this.locale = locale;
        this.typed = typed;
        this.wrong = wrong;
        var send = submit(t("publicity.object.send"));
        send.addClassNames("button", "main");
        var form = form(
                "post",
                PageRequest.link(locale, publicity.address() + "/objections"),
                field("name", typed.name(), "name", ObjectionForm.NAME),
                FormField.hint(
                        field("contact", typed.contact(), "email", ObjectionForm.CONTACT),
                        t("publicity.object.contact.hint")),
                text(),
                trap(),
                notice(site),
                consent(),
                send);
        form.addClassName("form");
        add(new H2(t("publicity.object")), new Paragraph(t("publicity.object.lead")), with(form, "novalidate", ""));
        addClassName("object");
        with(this, "id", "object");
    }

    private Div field(String name, String value, String autocomplete, int longest) {
        var field = FormField.input(name, "text", t("publicity.object." + name), value, error(name));
        FormField.input(field, "autocomplete", autocomplete);
        return FormField.input(field, "maxlength", Integer.toString(longest));
    }

    private Div text() {
        var field = FormField.area("text", t("publicity.object.text"), 6, typed.text(), error("text"));
        return FormField.hint(
                FormField.input(field, "maxlength", Integer.toString(ObjectionForm.TEXT)),
                t("publicity.object.text.hint", ObjectionForm.TEXT_LEAST, ObjectionForm.TEXT));
    }

    /** Nobody who reads the page comes here, with or without eyes. */
    private Component trap() {
        var field = FormField.input("website", "text", t("publicity.object.website"), "", null);
        FormField.input(FormField.input(field, "tabindex", "-1"), "autocomplete", "off");
        field.addClassName("visually-hidden");
        return with(field, "aria-hidden", "true");
    }

    /** Who handles the data, why, which, how long, which rights: before the form can be sent. */
    private Component notice(Site site) {
        var notice = new Div(
                new H3(t("accounts.notice")),
                new Paragraph(t("publicity.object.notice", site.centre().label(locale), site.phone())));
        notice.addClassName("card");
        return notice;
    }

    private Component consent() {
        var box = with(with(element("input"), "type", "checkbox"), "name", "consent");
        with(box, "value", ObjectionForm.NOTICE_VERSION);
        if (ObjectionForm.NOTICE_VERSION.equals(typed.consent())) with(box, "checked", ""); // by the person, before
        var label = element("label", box);
        label.add(" " + t("accounts.consent"));
        label.addClassName("check");
        var field = new Div(label);
        field.addClassName("field");
        var error = error("consent");
        if (error != null) {
            var message = new Span(error);
            message.addClassName("error");
            field.add(message);
        }
        return field;
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : texts.get(locale, refused);
    }

    private String t(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
