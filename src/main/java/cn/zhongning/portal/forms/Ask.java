package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Locale;

/**
 * Asks before something that is not easily undone. Texts: {@code key.title} and {@code key.what}, which may name the
 * facts, and {@code key.yes}.
 */
public final class Ask {
    private Ask() {}

    public static void of(Texts texts, Locale locale, String key, Runnable yes, Object... facts) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(texts.get(locale, key + ".title", facts));
        dialog.setText(texts.get(locale, key + ".what", facts));
        dialog.setConfirmText(texts.get(locale, key + ".yes"));
        dialog.setCancelText(texts.get(locale, "pages.cancel"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> yes.run());
        dialog.open();
    }
}
