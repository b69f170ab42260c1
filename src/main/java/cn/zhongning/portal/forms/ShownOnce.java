package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A new secret, the only time that anybody sees it, for a keyboard to reach and copy. */
public final class ShownOnce extends Div {
    public ShownOnce(String what, String secret, String hint) {
        var code = with(Html.element("code"), "tabindex", "0");
        code.setText(secret);
        code.addClassName("address");
        addClassName("note");
        with(this, "role", "status");
        add(new Paragraph(what), code, new Paragraph(hint));
    }
}
