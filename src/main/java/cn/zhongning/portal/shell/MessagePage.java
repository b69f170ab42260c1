package cn.zhongning.portal.shell;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page instead of the one that was asked for: what is wrong, and where to go from here. */
abstract class MessagePage extends PublicPage {
    private final String key;

    MessagePage(String key) {
        this.key = key;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var home = new Anchor(link("/"), t("shell.to-home"));
        home.addClassNames("button", "main");
        var message = new Div(new H1(t(key + ".title")), new Paragraph(t(key + ".what")), home);
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(t(key + ".title"));
    }
}
