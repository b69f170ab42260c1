package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What was stored and what was left out. */
class StoredPanel extends Div {
    /** @param drafts where they are; none where the reader has no list of them */
    StoredPanel(KeptFile file, @Nullable String drafts, Download.Writer leftOut, Button close) {
        int left = file.rowsLeft();
        addClassNames("note", "good");
        var next = new Div();
        next.addClassName("hints");
        if (drafts != null) {
            var list = new Anchor(drafts, getTranslation("imports.to-list"));
            list.addClassNames("button", "main");
            next.add(list);
        }
        if (left > 0) next.add(CheckedPanel.leftOut(leftOut));
        next.add(close);
        add(new H2(getTranslation("imports.stored", file.rowsDone())));
        if (drafts == null) add(new Paragraph(getTranslation("imports.stored.told")));
        else if (left == 0) add(new Paragraph(getTranslation("imports.stored.all")));
        if (left > 0) add(new Paragraph(getTranslation("imports.stored.left", left)));
        var ended = file.endedAt() == null ? file.createdAt() : file.endedAt();
        var when =
                new Paragraph(getTranslation("imports.stored.when", file.fileName(), Moments.say(ended, getLocale())));
        when.addClassNames("soft", "small");
        add(when, next);
    }
}
