package cn.zhongning.portal.reviews;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The centre keeps its own words for returning a text. */
@Route("desk/review/templates")
@RolesAllowed({"STAFF", "ADMIN"})
class TemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/review/templates";

    private final transient ReasonTemplates templates;
    private final transient Texts texts;

    TemplatesView(ReasonTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reviews.templates.title");
    }

    private void show() {
        removeAll();
        add(
                Html.back("/desk/review", getTranslation("reviews.templates.back")),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("reviews.templates.about")));
        templates.current().forEach(template -> add(card(template)));
        add(card(null));
    }

    private Section card(@Nullable ReasonTemplate template) {
        var fields = new TemplateFields(texts, getLocale(), template);
        var card = new Section(fields);
        card.addClassNames("card", "stacked");
        var buttons = new Div();
        buttons.addClassName("hints");
        if (template == null) {
            buttons.add(button(
                    "reviews.templates.add",
                    fields,
                    () -> templates.add(fields.criterion(), fields.zh(), fields.en())));
        } else {
            buttons.add(
                    button(
                            "reviews.templates.save",
                            fields,
                            () -> templates.change(template, fields.criterion(), fields.zh(), fields.en())),
                    retirement(template, fields));
            var written = new Span(getTranslation(
                    "reviews.templates.number", template.number(), Moments.say(template.writtenAt(), getLocale())));
            written.addClassNames("small", "soft");
            buttons.add(written);
        }
        card.add(buttons);
        return card;
    }

    private Button retirement(ReasonTemplate template, TemplateFields fields) {
        var button = button("reviews.templates.retire", fields, () -> templates.retire(template));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button button(String label, TemplateFields fields, Runnable action) {
        return new Button(getTranslation(label), click -> attempt(fields, action));
    }

    /** What was typed stays where it could not be stored. */
    private void attempt(TemplateFields fields, Runnable action) {
        try {
            action.run();
        } catch (Mistakes mistakes) {
            fields.show(mistakes);
            return;
        } catch (Refused refused) {
            fields.complain(texts.get(getLocale(), refused));
            return;
        }
        Notification.show(getTranslation("reviews.templates.saved"));
        show();
    }
}
