package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Set;

/** Where to, and of what. */
class WebhookFields extends Div {
    private final TextField address = new TextField();
    private final CheckboxGroup<Happening> happenings = new CheckboxGroup<>();

    interface Taken {
        void take(String address, Set<Happening> happenings);
    }

    /** @param key of the button's text */
    WebhookFields(Texts texts, String key, Taken taken) {
        address.setLabel(getTranslation("webhooks.address"));
        address.setHelperText(getTranslation("webhooks.address.hint"));
        address.setMaxLength(Webhook.ADDRESS);
        address.setPlaceholder("https://");
        address.getElement().setAttribute("inputmode", "url");
        happenings.addClassName("in-lines");
        happenings.setLabel(getTranslation("webhooks.happenings"));
        happenings.setItems(
                Arrays.stream(Happening.values()).filter(Happening::chosen).toList());
        happenings.setItemLabelGenerator(happening -> texts.label(getLocale(), happening));
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        FormSections.require(address, happenings);
        beside.field("address", address);
        beside.field("happenings", happenings);
        var save = new Button(getTranslation(key));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            beside.accepts("address", () -> taken.take(address.getValue(), happenings.getValue()));
            save.setEnabled(true);
        });
        addClassName("form");
        add(address, happenings, save);
    }

    WebhookFields show(Webhook webhook) {
        address.setValue(webhook.address());
        happenings.setValue(webhook.happenings());
        return this;
    }
}
