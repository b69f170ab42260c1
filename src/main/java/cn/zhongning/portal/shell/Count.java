package cn.zhongning.portal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** How many wait behind a line of the menu; nothing where nothing does. */
@Tag("b")
final class Count extends HtmlContainer {
    private int number;

    Count() {
        show(0);
    }

    void show(int number) {
        this.number = number;
        setText(Integer.toString(number));
        setVisible(number > 0);
    }

    int number() {
        return number;
    }
}
