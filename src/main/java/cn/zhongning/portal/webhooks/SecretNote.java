package cn.zhongning.portal.webhooks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A new secret, the only time that anybody sees it. */
class SecretNote extends Div {
    SecretNote(Webhook webhook) {
        var secret = with(Html.element("code"), "tabindex", "0");
        secret.setText(webhook.secret());
        secret.addClassName("address");
        addClassName("note");
        with(this, "role", "status");
        add(
                new Paragraph(getTranslation("webhooks.secret", webhook.address())),
                secret,
                new Paragraph(getTranslation("webhooks.secret.hint")));
    }
}
