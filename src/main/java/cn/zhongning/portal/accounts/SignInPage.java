package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRedirect;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door of the desk: a plain form, so that it works without script. */
@Route("sign-in")
@AnonymousAllowed
class SignInPage extends PublicPage {
    @Override
    protected PageHead show(PageRequest request) {
        if (request.live()) throw new PageRedirect("/desk");
        var email = FormField.input("username", "email", t("accounts.email"), "", null);
        FormField.input(FormField.input(email, "autocomplete", "username"), "required", "");
        var password = FormField.input("password", "password", t("accounts.password"), "", null);
        FormField.input(FormField.input(password, "autocomplete", "current-password"), "required", "");
        var enter = submit(t("accounts.sign-in"));
        enter.addClassNames("button", "main");
        var form = form("post", "/sign-in", email, password, enter);
        form.addClassName("form");
        var section = new Section(new H1(t("accounts.sign-in")));
        section.addClassName("narrow");
        said(section, request);
        section.add(form, others());
        add(section);
        return PageHead.unlisted(t("accounts.sign-in"));
    }

    private void said(Section section, PageRequest request) {
        if (request.has("error")) section.add(note(t("accounts.sign-in.failed"), "bad"));
        if (request.has("welcome")) section.add(note(t("accounts.sign-in.welcome"), "good"));
    }

    private Paragraph others() {
        var others = new Paragraph(new Anchor(link("/sign-up"), t("accounts.sign-up")));
        others.addClassName("small");
        return others;
    }

    private static Paragraph note(String text, String tone) {
        var note = new Paragraph(text);
        note.addClassNames("note", tone);
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
