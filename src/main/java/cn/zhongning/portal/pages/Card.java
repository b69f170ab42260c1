package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One matter of a page of the desk, below its own heading. */
public class Card extends Section {
    public Card(String title, Component... content) {
        add(new H2(title));
        add(content);
        addClassNames("card", "stacked");
    }
}
