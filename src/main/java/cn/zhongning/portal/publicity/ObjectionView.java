package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The centre reads an objection and answers it. */
@Route("desk/objections/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class ObjectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Objections objections;
    private final transient Publicities publicities;
    private final transient PublicityWords words;
    private final transient Texts texts;

    ObjectionView(Objections objections, Publicities publicities, PublicityWords words, Texts texts) {
        this.objections = objections;
        this.publicities = publicities;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        try {
            show(objections.read(PageRequest.id(entering.getRouteParameters(), "id")));
        } catch (Refused gone) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publicity.objection.one");
    }

    private void show(Objection objection) {
        var publicity = publicities.find(objection.publicityId()).orElseThrow();
        var text = new Section();
        if (objection.body().isEmpty()) text.add(new Paragraph(getTranslation("publicity.objection.forgotten")));
        objection.body().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(new Paragraph(line)));
        var body = new Div(facts(objection), text);
        var beside = new Aside(objection.open() ? answer(objection) : answered(objection), about(publicity));
        var detail = new Div(body, beside);
        detail.addClassNames("detail", "review");
        add(
                back("/desk/objections", getTranslation("publicity.desk.objections")),
                new H1(getTranslation("publicity.objection", objection.receipt())),
                detail);
    }

    private Component facts(Objection objection) {
        var facts = new Facts();
        facts.add("publicity.object.name", objection.name());
        facts.add("publicity.object.contact", objection.contact());
        facts.add("publicity.objection.received", Moments.say(objection.receivedAt(), getLocale()));
        return facts;
    }

    private Component answer(Objection objection) {
        return new Answer(texts, getLocale(), objection.reachableByMail(), (outcome, reasons) -> {
            objections.decide(objection.id(), objection.version(), outcome, reasons);
            Notification.show(getTranslation("publicity.objection.answered"));
            getUI().ifPresent(ui -> ui.navigate("desk/objections"));
        });
    }

    private Component answered(Objection objection) {
        var outcome = objection.outcome();
        var card = new Section(new H2(outcome == null ? "" : texts.label(getLocale(), outcome)));
        card.add(new Paragraph(String.valueOf(objection.reasons())));
        card.addClassName("card");
        return card;
    }

    private Component about(Publicity publicity) {
        var card = new Section(
                new H2(new Span(getTranslation("publicity.title"))),
                new Paragraph(new Anchor(publicity.desk(), publicity.title())),
                new Paragraph(words.price(publicity, getLocale())),
                new Paragraph(words.state(publicity, getLocale()) + " · " + words.when(publicity, getLocale())));
        card.addClassName("card");
        return card;
    }
}
