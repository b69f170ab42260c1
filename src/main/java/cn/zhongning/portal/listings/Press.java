package cn.zhongning.portal.listings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button that takes no second click while it is at work on the first. */
final class Press extends Button {
    Press(String text, Runnable action, ButtonVariant... variants) {
        super(text);
        setDisableOnClick(true);
        addThemeVariants(variants);
        addClickListener(click -> {
            action.run();
            setEnabled(true);
        });
    }
}
