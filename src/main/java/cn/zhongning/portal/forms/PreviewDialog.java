package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Locale;

/** How something will be read, before it is sent. */
public class PreviewDialog extends Dialog {
    public PreviewDialog(Texts texts, Locale locale, String title, Component... shown) {
        super(texts.get(locale, title), shown);
        getFooter().add(new Button(texts.get(locale, "pages.close"), click -> close()));
        addClassName("preview");
        setWidth("48rem");
    }
}
