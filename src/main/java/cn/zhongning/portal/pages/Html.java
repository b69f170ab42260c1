package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** Elements that Vaadin has no class for, and attributes in passing. */
public final class Html {
    private Html() {}

    public static HtmlContainer element(String tag, Component... children) {
        var element = new HtmlContainer(tag);
        element.add(children);
        return element;
    }

    public static <T extends Component> T with(T component, String attribute, String value) {
        component.getElement().setAttribute(attribute, value);
        return component;
    }

    public static HtmlContainer time(String iso, String text) {
        var time = with(element("time"), "datetime", iso);
        time.setText(text);
        return time;
    }

    /** A form that the browser itself posts, in both deliveries. */
    public static HtmlContainer form(String method, String action, Component... children) {
        return with(with(element("form", children), "method", method), "action", action);
    }

    public static HtmlContainer submit(String text) {
        var button = with(element("button"), "type", "submit");
        button.setText(text);
        return button;
    }
}
