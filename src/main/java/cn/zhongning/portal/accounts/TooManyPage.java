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
    private String address = "/sign-in";

    /** @param back where the visitor came from */
    void comeBackIn(long seconds, String back) {
        minutes = Math.ceilDiv(seconds, 60);
        address = back;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var back = new Anchor(
                link(address), t(address.equals("/sign-in") ? "accounts.to-sign-in" : "accounts.too-many.back"));
        back.addClassName("button");
        var message =
                new Div(new H1(t("accounts.too-many")), new Paragraph(t("accounts.too-many.what", minutes)), back);
        message.addClassName("nothing");
        add(message);
        return PageHead.unlisted(t("accounts.too-many"));
    }
}
