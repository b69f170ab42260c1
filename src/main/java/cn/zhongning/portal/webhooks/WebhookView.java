package cn.zhongning.portal.webhooks;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.forms.ShownOnce;
import cn.zhongning.portal.pages.Card;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.UUID;

/** One address: whether it answers, what it was told, and all that may be done about it. */
@Route("desk/webhooks/:id")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY"})
class WebhookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient Webhooks webhooks;
    private final transient Texts texts;
    private UUID id = new UUID(0, 0);
    private int page = 1;

    WebhookView(Webhooks webhooks, Texts texts) {
        this.webhooks = webhooks;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhooks.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            id = UUID.fromString(entering.getRouteParameters().get("id").orElse(""));
            webhooks.find(id);
        } catch (IllegalArgumentException | Refused notTheirs) {
            throw new NotFoundException();
        }
        page = Paging.page(entering.getLocation().getQueryParameters());
        show();
    }

    private void show(Component... first) {
        var webhook = webhooks.find(id);
        removeAll();
        var title = new H1(webhook.address());
        title.addClassName("anywhere");
        add(back("/desk/webhooks", getTranslation("webhooks.back")), title, standing(webhook));
        add(first);
        add(
                new Card(getTranslation("webhooks.told"), told()),
                new Card(
                        getTranslation("webhooks.change"),
                        new WebhookFields(texts, "webhooks.save", (address, wanted) -> change(webhook, address, wanted))
                                .show(webhook)),
                new Card(getTranslation("webhooks.end"), ending(webhook)));
    }

    private Component standing(Webhook webhook) {
        var since = webhook.failingSince();
        var words = new Paragraph(
                webhook.standing() == Webhook.Standing.FAILING && since != null
                        ? getTranslation("webhooks.failing-since", Moments.say(since, getLocale()))
                        : getTranslation("webhooks.standing." + webhook.standing()));
        var actions = new Div(
                button("webhooks.trial", () -> {
                    webhooks.trial(id);
                    show();
                    Notification.show(getTranslation("webhooks.trial.sent"));
                }),
                webhook.pausedAt() == null
                        ? button("webhooks.pause", () -> webhooks.pause(id))
                        : button("webhooks.resume", () -> webhooks.resume(id)),
                button("webhooks.refresh", () -> {}));
        actions.addClassNames("hints", "steps");
        return new Div(words, actions);
    }

    private Component told() {
        var found = webhooks.deliveries(id, (page - 1) * PAGE, PAGE + 1);
        if (found.isEmpty()) return new Paragraph(getTranslation("webhooks.told.none"));
        var shown = found.stream().limit(PAGE).toList();
        return new Div(
                new DeliveryRows(shown, texts, this::replay),
                new Paging(Webhooks.address(id), page, found.size() > PAGE));
    }

    private Component ending(Webhook webhook) {
        var secret = new Button(
                getTranslation("webhooks.renew"),
                click -> Ask.of(texts, getLocale(), "webhooks.renew", this::renew, webhook.address()));
        var remove = new Button(
                getTranslation("webhooks.remove"),
                click -> Ask.of(texts, getLocale(), "webhooks.remove", this::remove, webhook.address()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var actions = new Div(secret, remove);
        actions.addClassName("hints");
        return actions;
    }

    private void change(Webhook seen, String address, Set<Happening> wanted) {
        webhooks.change(id, seen.version(), address, wanted);
        show();
        Notification.show(getTranslation("webhooks.saved"));
    }

    private void replay(Delivery delivery) {
        tried(() -> webhooks.replay(id, delivery.id()));
    }

    private void renew() {
        try {
            show(secret(webhooks.renewSecret(id), this));
            getElement().executeJs("window.scrollTo(0, 0)");
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    private void remove() {
        try {
            webhooks.remove(id);
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused)); // a colleague was first
        }
        UI.getCurrent().navigate("desk/webhooks");
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> tried(action));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void tried(Runnable action) {
        try {
            action.run();
            show();
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    static ShownOnce secret(Webhook webhook, Component page) {
        return new ShownOnce(
                page.getTranslation("webhooks.secret", webhook.address()),
                webhook.secret(),
                page.getTranslation("webhooks.secret.hint"));
    }
}
