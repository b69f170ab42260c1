package cn.zhongning.portal.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What was stored and what was left out. */
class StoredPanel extends Div {
    /** @param drafts where they are; none where the reader has no list of them */
    StoredPanel(int stored, int left, @Nullable String drafts, Download.Writer leftOut) {
        addClassNames("note", "good");
        var next = new Div();
        next.addClassName("hints");
        if (drafts != null) {
            var list = new Anchor(drafts, getTranslation("imports.to-list"));
            list.addClassNames("button", "main");
            next.add(list);
        }
        if (left > 0) next.add(CheckedPanel.leftOut(leftOut));
        add(new H2(getTranslation("imports.stored", stored)));
        if (drafts == null) add(new Paragraph(getTranslation("imports.stored.told")));
        else if (left == 0) add(new Paragraph(getTranslation("imports.stored.all")));
        if (left > 0) add(new Paragraph(getTranslation("imports.stored.left", left)));
        add(next);
    }
}
