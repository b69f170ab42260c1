package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

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

    /** What is folded away under a line of words until somebody wants it. */
    public static HtmlContainer details(String summary, Component... content) {
        var words = element("summary");
        words.setText(summary);
        var details = element("details", words);
        details.add(content);
        return details;
    }

    /** A form that the browser itself posts, in both deliveries. */
    /** Something to be known before one goes on; its mood is a class, none for a plain one. */
    public static Div note(String mood, String... lines) {
        var note = new Div();
        note.addClassName("note");
        if (!mood.isEmpty()) note.addClassName(mood);
        for (var line : lines) line.lines().forEach(part -> note.add(new Paragraph(new Span(part))));
        return note;
    }

    public static HtmlContainer form(String method, String action, Component... children) {
        return with(with(element("form", children), "method", method), "action", action);
    }

    /** The way back from a page of the desk to the list that it came from. */
    public static Div back(String address, String text) {
        var back = new Div(new Anchor(address, text));
        back.addClassName("back");
        return back;
    }

    public static HtmlContainer submit(String text) {
        var button = with(element("button"), "type", "submit");
        button.setText(text);
        return button;
    }
}
