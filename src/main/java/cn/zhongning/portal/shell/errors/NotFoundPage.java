package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shell.SiteLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** "No such page": as HTML for visitors, and Flow's error view for who is signed in. */
@ParentLayout(SiteLayout.class)
@AnonymousAllowed
class NotFoundPage extends MessagePage implements HasErrorParameter<NotFoundException> {
    NotFoundPage() {
        super("shell.not-found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404; // beforeEnter has filled the page
    }
}
