package cn.zhongning.portal.shell.errors;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shell.SearchBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;

/** A page instead of the one that was asked for: what is wrong, and where to go from here. */
abstract class MessagePage extends PublicPage {
    private final String key;

    MessagePage(String key) {
        this.key = key;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var message = new Div(
                new H1(t(key + ".title")),
                new Paragraph(t(key + ".what")),
                SearchBox.of(link("/search"), this::t),
                ways());
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(t(key + ".title"));
    }

    private Nav ways() {
        var ways = with(new Nav(new Anchor(link("/"), t("shell.to-home"))), "aria-label", t("shell.ways"));
        for (var kind : Kind.values()) {
            ways.add(new Anchor(link("/" + kind.path()), t("shell.section." + kind)));
        }
        ways.getChildren().forEach(way -> ((Anchor) way).addClassName("button"));
        ways.addClassName("hints");
        return ways;
    }
}
