package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** After somebody has objected: under which number it is kept, what follows, and later how it ended. */
@Route("publicity/:id([0-9a-f-]+)/received")
@AnonymousAllowed
class ReceivedPage extends PublicPage {
    private final transient Publicities publicities;
    private final transient Objections objections;

    ReceivedPage(Publicities publicities, Objections objections) {
        this.publicities = publicities;
        this.objections = objections;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var publicity = publicities.find(request.id("id")).orElseThrow(NotFoundException::new);
        var title = t("publicity.received");
        var message = new Div(new H1(title), new Paragraph(t("publicity.received.what", publicity.title())));
        request.first("n").ifPresent(receipt -> {
            var objection = objections.received(publicity.id(), receipt).orElseThrow(NotFoundException::new);
            var number = new Span(objection.receipt());
            number.addClassName("hash");
            var outcome = objection.outcome();
            message.add(new Paragraph(new Span(t("publicity.received.number") + " "), number));
            message.add(new Paragraph(
                    outcome == null ? t("publicity.received.next") : t("publicity.received.outcome", label(outcome))));
        });
        var back = new Anchor(link(publicity.address()), t("publicity.received.back"));
        back.addClassName("button");
        message.add(back);
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(title);
    }
}
