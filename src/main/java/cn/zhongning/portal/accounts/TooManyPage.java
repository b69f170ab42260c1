package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Too many tries from one address: how long to wait. */
class TooManyPage extends PublicPage {
    private long minutes = 1;

    void comeBackIn(long seconds) {
        minutes = Math.ceilDiv(seconds, 60);
    }

    @Override
    protected PageHead show(PageRequest request) {
        var back = new Anchor(link("/sign-in"), t("accounts.to-sign-in"));
        back.addClassName("button");
        var message =
                new Div(new H1(t("accounts.too-many")), new Paragraph(t("accounts.too-many.what", minutes)), back);
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(t("accounts.too-many"));
    }
}
