package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.HtmlContainer;
import java.util.function.UnaryOperator;

/** The way into search from pages that are not search itself. */
public final class SearchBox {
    private SearchBox() {}

    public static HtmlContainer of(String address, UnaryOperator<String> text) {
        var label = with(element("label"), "for", "q");
        label.setText(text.apply("shell.home.search.label"));
        label.addClassName("visually-hidden");
        var input = with(with(with(element("input"), "id", "q"), "name", "q"), "type", "search");
        with(with(input, "maxlength", "200"), "placeholder", text.apply("shell.home.search.hint"));
        var find = with(form("get", address, label, input, submit(text.apply("shell.home.search"))), "role", "search");
        find.addClassName("find");
        return find;
    }
}
