package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Back to a ticket: the phone that registered, and the code that stands on it. */
@Route("tickets")
@AnonymousAllowed
class FindTicketPage extends PublicPage {
    private final transient Site site;
    private String phone = "";
    private transient Map<String, Refused> wrong = Map.of();

    FindTicketPage(Site site) {
        this.site = site;
    }

    void mend(String typed, Map<String, Refused> mistakes) {
        phone = typed;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var title = t("registration.find.title");
        var section = new Section(new H1(title), new Paragraph(t("registration.find.lead")));
        section.addClassName("narrow");
        var number = FormField.input("phone", "tel", t("registration.phone"), phone, error("phone"));
        FormField.input(FormField.input(number, "autocomplete", "tel-national"), "inputmode", "tel");
        var code = FormField.input("code", "text", t("registration.code.short"), "", error("code"));
        FormField.input(FormField.input(code, "autocomplete", "off"), "inputmode", "numeric");
        FormField.hint(FormField.input(code, "maxlength", "6"), t("registration.find.code.hint"));
        var open = submit(t("registration.find.open"));
        open.addClassNames("button", "main");
        var all = with(submit(t("registration.all.open")), "formaction", link("/tickets/all"));
        all.addClassName("button");
        var form = with(form("post", link("/tickets"), number, code, open, all), "novalidate", "");
        form.addClassName("form");
        var ask = new Paragraph(t("registration.find.lost", site.phone()));
        ask.addClassNames("small", "soft");
        section.add(form, ask);
        add(section);
        return PageHead.unlisted(title);
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : t(refused.key(), refused.arguments());
    }
}
