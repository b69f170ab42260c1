package cn.zhongning.portal.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What was stored and what was left out. */
class StoredPanel extends Div {
    StoredPanel(int stored, int left, Download.Writer leftOut) {
        addClassNames("note", "good");
        var list = new Anchor("/desk/results", getTranslation("imports.to-list"));
        list.addClassNames("button", "main");
        var next = new Div(list);
        next.addClassName("hints");
        if (left > 0) next.add(CheckedPanel.leftOut(leftOut));
        add(new H2(getTranslation("imports.stored", stored)));
        add(new Paragraph(
                left > 0 ? getTranslation("imports.stored.left", left) : getTranslation("imports.stored.all")));
        add(next);
    }
}
