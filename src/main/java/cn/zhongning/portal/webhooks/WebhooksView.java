package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.pages.Card;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of one's own organisation's systems, and a new one. */
@Route("desk/webhooks")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY"})
class WebhooksView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Webhooks webhooks;
    private final transient Texts texts;

    WebhooksView(Webhooks webhooks, Texts texts) {
        this.webhooks = webhooks;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhooks.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show();
    }

    private void show(Component... first) {
        removeAll();
        var about = new Paragraph(getTranslation("webhooks.about"));
        about.addClassName("soft");
        add(new H1(getTranslation("webhooks.desk")), about);
        add(first);
        if (!webhooks.open()) {
            add(new Paragraph(getTranslation("webhooks.error.reader")));
            return;
        }
        add(
                new Card(getTranslation("webhooks.own"), list()),
                new Card(getTranslation("webhooks.new"), new WebhookFields(texts, "webhooks.add", this::add)));
    }

    private void add(String address, Set<Happening> happenings) {
        show(WebhookView.secret(webhooks.add(address, happenings), this));
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private Component list() {
        var own = webhooks.own();
        if (own.isEmpty()) return new Paragraph(getTranslation("webhooks.none"));
        var rows = new UnorderedList(own.stream().map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private ListItem row(Webhook webhook) {
        var link = new Anchor(Webhooks.address(webhook.id()), webhook.address());
        link.addClassName("anywhere");
        var meta = new Div(
                new Span(getTranslation("webhooks.standing." + webhook.standing())),
                new Span(webhook.happenings().stream()
                        .sorted()
                        .map(happening -> texts.label(getLocale(), happening))
                        .collect(Collectors.joining(getTranslation("webhooks.and")))));
        meta.addClassName("meta");
        return new ListItem(new Div(new H3(link), meta));
    }
}
