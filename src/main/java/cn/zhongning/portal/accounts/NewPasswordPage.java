package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** Where a mailed link leads: choose a password. */
@Route("reset/:secret")
@AnonymousAllowed
class NewPasswordPage extends PublicPage {
    private final transient PasswordLinks links;
    private @Nullable String secret;
    private transient @Nullable Refused mistake;

    NewPasswordPage(PasswordLinks links) {
        this.links = links;
    }

    void mend(String secret, Refused mistake) {
        this.secret = secret;
        this.mistake = mistake;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var opened = secret == null ? request.parameters().get("secret").orElse("") : secret;
        var section = new Section(new H1(t("accounts.new-password")));
        section.addClassName("narrow");
        if (links.opens(opened)) {
            choose(section, opened);
        } else {
            gone(section);
        }
        add(section);
        return PageHead.unlisted(t("accounts.new-password"));
    }

    private void choose(Section section, String opened) {
        var error = mistake == null ? null : t(mistake.key(), mistake.arguments());
        var password = FormField.input("password", "password", t("accounts.new-password.field"), "", error);
        FormField.input(FormField.input(password, "autocomplete", "new-password"), "maxlength", "128");
        FormField.hint(FormField.input(password, "required", ""), t("accounts.password.hint"));
        var save = submit(t("accounts.new-password.save"));
        save.addClassNames("button", "main");
        var form = with(form("post", link("/reset/" + opened), password, save), "novalidate", "");
        form.addClassName("form");
        section.add(new Paragraph(t("accounts.new-password.lead")), form);
    }

    private void gone(Section section) {
        var note = with(new Paragraph(t("accounts.error.link.gone")), "role", "alert");
        note.addClassNames("note", "bad");
        var again = new Anchor(link("/reset"), t("accounts.reset.again"));
        again.addClassNames("button", "main");
        section.add(note, again);
    }
}
