package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * This phone has a ticket already, under another name: which one it is, and nothing more. Whoever knows somebody's
 * number must not be able to read or cancel their ticket by it.
 */
@AnonymousAllowed
class KnownPage extends PublicPage {
    private String number = "";
    private int persons;
    private String stage = "";

    void tell(Registration known) {
        number = known.ticket();
        persons = known.persons();
        stage = known.stage().name();
    }

    @Override
    protected PageHead show(PageRequest request) {
        var find = new Anchor(link("/tickets"), t("registration.find.open"));
        find.addClassNames("button", "main");
        var message = new Div(
                new H1(t("registration.known")),
                new Paragraph(t("registration.known.what", number, persons, t("RegistrationStage." + stage))),
                new Paragraph(t("registration.known.next")),
                find);
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(t("registration.known"));
    }
}
