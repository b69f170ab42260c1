package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** Asks for a link by which a new password can be set. */
@Route("reset")
@AnonymousAllowed
class ResetPage extends PublicPage {
    private String typed = "";
    private @Nullable String mistake;

    /** @param mistake key of the text */
    void mend(String email, String mistake) {
        typed = email;
        this.mistake = mistake;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var title = t("accounts.reset");
        var section = new Section(new H1(title));
        section.addClassName("narrow");
        if (request.has("sent")) {
            var note = with(new Paragraph(t("accounts.reset.sent")), "role", "status");
            note.addClassNames("note", "good");
            section.add(note, new Paragraph(t("accounts.reset.sent.else")), back());
        } else {
            section.add(new Paragraph(t("accounts.reset.lead")));
            ask(section);
        }
        add(section);
        return PageHead.unlisted(title);
    }

    private void ask(Section section) {
        var error = mistake == null ? null : t(mistake);
        var email = FormField.input("email", "email", t("accounts.email"), typed, error);
        FormField.input(FormField.input(email, "autocomplete", "username"), "required", "");
        var send = submit(t("accounts.reset.send"));
        send.addClassNames("button", "main");
        var form = with(form("post", link("/reset"), email, send), "novalidate", "");
        form.addClassName("form");
        section.add(form, back());
    }

    private Paragraph back() {
        var back = new Paragraph(new Anchor(link("/sign-in"), t("accounts.to-sign-in")));
        back.addClassName("other-ways");
        return back;
    }
}
