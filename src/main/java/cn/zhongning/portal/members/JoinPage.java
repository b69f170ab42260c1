package cn.zhongning.portal.members;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.PersonalNotice;
import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an invitation leads: a name and a password, and one belongs to the organisation. */
@Route("join/:secret")
@AnonymousAllowed
class JoinPage extends PublicPage {
    private final transient Invitations invitations;
    private final transient PersonalNotice notice;
    private @Nullable String secret;
    private transient Membership.Newcomer typed = new Membership.Newcomer("", "", false, "");
    private transient Map<String, Refused> wrong = Map.of();

    JoinPage(Invitations invitations, PersonalNotice notice) {
        this.invitations = invitations;
        this.notice = notice;
    }

    /** @param mistakes by field; what concerns the whole stands under the empty name */
    void mend(String secret, Membership.Newcomer newcomer, Map<String, Refused> mistakes) {
        this.secret = secret;
        typed = newcomer;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var opened = secret == null ? request.parameters().get("secret").orElse("") : secret;
        var section = new Section(new H1(t("members.join")));
        section.addClassName("narrow");
        invitations.open(opened).ifPresentOrElse(asked -> ask(section, asked, opened, request), () -> gone(section));
        add(section);
        return PageHead.unlisted(t("members.join"));
    }

    private void ask(Section section, Invitations.Opened asked, String opened, PageRequest request) {
        var whole = wrong.get("");
        if (whole != null) section.add(note(whole));
        var enter = submit(t("members.join.send"));
        enter.addClassNames("button", "main");
        var name = FormField.input("name", "text", t("accounts.name"), typed.name(), error("name"));
        FormField.input(FormField.input(name, "autocomplete", "name"), "maxlength", "50");
        var password = FormField.input("password", "password", t("accounts.password"), "", error("password"));
        FormField.input(FormField.input(password, "autocomplete", "new-password"), "maxlength", "128");
        FormField.hint(password, t("accounts.password.hint"));
        var form = form(
                "post",
                link("/join/" + opened),
                account(asked),
                name,
                password,
                notice.told(request.locale()),
                notice.consent(request.locale(), typed.agreed(), wrong.get("consent")),
                enter);
        form.addClassName("form");
        section.add(
                new Paragraph(t("members.join.lead", asked.organisation().name(), label(asked.member()))),
                with(form, "novalidate", ""));
    }

    /** The address to sign in with; also what a browser keeps the password under. */
    private Div account(Invitations.Opened asked) {
        var email = FormField.input("email", "email", t("accounts.email"), asked.email(), null);
        FormField.input(FormField.input(email, "readonly", ""), "autocomplete", "username");
        return email;
    }

    private void gone(Section section) {
        var home = new Anchor(link("/"), t("members.join.home"));
        home.addClassName("button");
        section.add(note(new Refused("members.error.link")), home);
    }

    private Paragraph note(Refused refused) {
        var note = with(new Paragraph(t(refused.key(), refused.arguments())), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : t(refused.key(), refused.arguments());
    }
}
