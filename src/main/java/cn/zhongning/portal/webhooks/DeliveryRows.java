package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** What an address was told: each message with its end, its words, and once more. */
class DeliveryRows extends UnorderedList {
    private final transient Texts texts;
    private final transient Consumer<Delivery> again;

    DeliveryRows(List<Delivery> deliveries, Texts texts, Consumer<Delivery> again) {
        this.texts = texts;
        this.again = again;
        addClassNames("rows", "plain");
        deliveries.forEach(delivery -> add(row(delivery)));
    }

    private ListItem row(Delivery delivery) {
        var meta = new Div(new Span(Moments.say(delivery.createdAt(), getLocale())), new Span(outcome(delivery)));
        if (delivery.attempts() > 1) meta.add(new Span(getTranslation("webhooks.tries", delivery.attempts())));
        meta.addClassName("meta");
        var body = new Pre(delivery.body());
        body.addClassName("sent");
        var words = new Div(
                new H3(texts.label(getLocale(), delivery.happening())),
                meta,
                Html.details(
                        getTranslation("webhooks.message"), new Div(new Span("webhook-id: " + delivery.id()), body)));
        var row = new ListItem(words);
        if (delivery.state() != Delivery.State.WAITING) row.add(replay(delivery));
        return row;
    }

    private Div replay(Delivery delivery) {
        var button = new Button(getTranslation("webhooks.replay"), click -> again.accept(delivery));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        var actions = new Div(button);
        actions.addClassName("hints");
        return actions;
    }

    private String outcome(Delivery delivery) {
        var trouble = delivery.trouble();
        return switch (delivery.state()) {
            case DELIVERED -> getTranslation("webhooks.state.DELIVERED", delivery.status(), delivery.tookMs());
            case FAILED -> getTranslation("webhooks.state.FAILED", trouble);
            case HELD -> getTranslation("webhooks.state.HELD");
            case WAITING ->
                trouble == null
                        ? getTranslation("webhooks.state.WAITING")
                        : getTranslation("webhooks.state.again", trouble, Moments.say(delivery.nextAt(), getLocale()));
        };
    }
}
