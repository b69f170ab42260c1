package cn.zhongning.portal.shell;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** "No such page": as HTML for visitors, and Flow's error view for who is signed in. */
@ParentLayout(SiteLayout.class)
@AnonymousAllowed
class NotFoundPage extends PublicPage implements HasErrorParameter<NotFoundException> {
    @Override
    protected PageHead show(PageRequest request) {
        var home = new Anchor(link("/"), t("shell.to-home"));
        home.addClassNames("button", "main");
        var nothing = new Div(new H1(t("shell.not-found.title")), new Paragraph(t("shell.not-found.what")), home);
        nothing.addClassName("nothing");
        add(nothing);
        return PageHead.unlisted(t("shell.not-found.title"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404; // beforeEnter has filled the page
    }
}
