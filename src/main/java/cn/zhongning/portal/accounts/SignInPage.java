package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRedirect;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of the desk: a plain form, so that it works without script. */
@Route("sign-in")
@AnonymousAllowed
class SignInPage extends PublicPage {
    /** What this page may have to tell, by the word in its address. */
    private static final List<String> NEWS = List.of("welcome", "ended", "changed", "left", "joined", "out");

    /** Which of it is no good news. */
    private static final List<String> PLAIN = List.of("ended", "out");

    private @Nullable String refused;

    /** The same words for every reason: whether an address is known here is nobody's business. */
    void refuse(String email) {
        refused = email;
    }

    @Override
    protected PageHead show(PageRequest request) {
        if (request.live()) throw new PageRedirect("/desk");
        var section = new Section(new H1(t("accounts.sign-in")));
        section.addClassName("narrow");
        if (refused != null) section.add(note("accounts.sign-in.failed", "bad"));
        NEWS.stream()
                .filter(request::has)
                .forEach(news -> section.add(note("accounts.sign-in." + news, PLAIN.contains(news) ? "" : "good")));
        section.add(door(), others());
        add(section);
        return PageHead.unlisted(t("accounts.sign-in"));
    }

    private Component door() {
        var typed = refused == null ? "" : refused;
        var email = FormField.input("username", "email", t("accounts.email"), typed, null);
        FormField.input(FormField.input(email, "autocomplete", "username"), "required", "");
        var password = FormField.input("password", "password", t("accounts.password"), "", null);
        FormField.input(FormField.input(password, "autocomplete", "current-password"), "required", "");
        var enter = submit(t("accounts.sign-in"));
        enter.addClassNames("button", "main");
        var form = form("post", link("/sign-in"), email, password, enter);
        form.addClassName("form");
        return form;
    }

    private Div others() {
        var others = new Div(
                new Anchor(link("/reset"), t("accounts.reset")), new Anchor(link("/sign-up"), t("accounts.sign-up")));
        others.addClassName("other-ways");
        return others;
    }

    private Paragraph note(String key, String tone) {
        var note = with(new Paragraph(t(key)), "role", tone.equals("bad") ? "alert" : "status");
        note.addClassName("note");
        if (!tone.isEmpty()) note.addClassName(tone);
        return note;
    }
}
