package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation comes into the portal, with its first person. */
@Route("sign-up")
@AnonymousAllowed
class SignUpPage extends PublicPage {
    private final transient Site site;
    private final transient PersonalNotice notice;
    private final transient List<LicencePapers> papers;
    private transient SignUpForm typed = SignUpForm.empty();
    private transient Map<String, Refused> wrong = Map.of();
    private String chosen = "";

    SignUpPage(Site site, PersonalNotice notice, List<LicencePapers> papers) {
        this.site = site;
        this.notice = notice;
        this.papers = papers;
    }

    /** @param licence the name of the file that was sent; blank where none was */
    void mend(SignUpForm form, String licence, Map<String, Refused> mistakes) {
        typed = form;
        chosen = licence;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var title = t("accounts.sign-up");
        var section = new Section(new H1(title), new Paragraph(t("accounts.sign-up.lead")));
        section.addClassName("narrow");
        if (!wrong.isEmpty()) {
            var note = with(new Paragraph(t("accounts.sign-up.wrong", wrong.size())), "role", "alert");
            note.addClassNames("note", "bad");
            section.add(note);
        }
        var enter = submit(t("accounts.sign-up.send"));
        enter.addClassNames("button", "main");
        var form = form(
                "post",
                link("/sign-up"),
                organisation(request),
                person(),
                notice.told(request.locale()),
                consent(request),
                enter);
        form.addClassName("form");
        with(with(form, "novalidate", ""), "enctype", "multipart/form-data");
        section.add(form);
        add(section);
        return PageHead.listed(title, t("accounts.sign-up.lead"), "/sign-up");
    }

    private Component organisation(PageRequest request) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : OrganisationKind.values()) {
            if (kind != OrganisationKind.CENTRE) kinds.put(kind.name(), label(kind));
        }
        var towns = new LinkedHashMap<String, String>();
        towns.put("", t("accounts.town.elsewhere"));
        site.towns().forEach(town -> towns.put(town.code(), town.label(request.locale())));
        var code = FormField.input(
                "creditCode", "text", t("accounts.credit-code"), typed.creditCode(), error("creditCode"));
        var group = group(
                t("accounts.sign-up.organisation"),
                FormField.select("kind", t("accounts.kind"), kinds, typed.kind(), error("kind")),
                field("organisation", "text", typed.organisation(), "organization", 100),
                FormField.hint(FormField.input(code, "maxlength", "24"), t("accounts.credit-code.hint")),
                FormField.select("town", t("accounts.town"), towns, typed.town(), error("town")));
        papers.forEach(each -> group.add(licence(each.megabytes())));
        return group;
    }

    /** Browsers keep what was typed, but no file: who chose one is told to choose it again. */
    private Component licence(int megabytes) {
        var again = chosen.isEmpty() ? null : t("accounts.licence.again", chosen);
        var error = wrong.containsKey("licence") ? error("licence") : again;
        var field = FormField.file("licence", ".pdf,.jpg,.jpeg,.png", t("accounts.licence"), error);
        return FormField.hint(field, t("accounts.licence.hint", megabytes));
    }

    private Component person() {
        var password = field("password", "password", "", "new-password", 128);
        return group(
                t("accounts.person"),
                field("name", "text", typed.name(), "name", 50),
                field("phone", "tel", typed.phone(), "tel", 20),
                field("email", "email", typed.email(), "email", 200),
                FormField.hint(password, t("accounts.password.hint")));
    }

    private Div field(String name, String type, String value, String autocomplete, int longest) {
        var field = FormField.input(name, type, t("accounts." + name), value, error(name));
        FormField.input(field, "autocomplete", autocomplete);
        return FormField.input(field, "maxlength", Integer.toString(longest));
    }

    private Component consent(PageRequest request) {
        return notice.consent(request.locale(), Accounts.NOTICE_VERSION.equals(typed.consent()), wrong.get("consent"));
    }

    private static HtmlContainer group(String title, Component... fields) {
        var legend = element("legend");
        legend.setText(title);
        var group = element("fieldset", legend);
        group.add(fields);
        group.addClassName("form");
        return group;
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : t(refused.key(), refused.arguments());
    }
}
