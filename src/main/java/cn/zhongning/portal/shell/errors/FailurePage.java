package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.shell.SiteLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own fault. The log has the details, the reader is spared them. */
@ParentLayout(SiteLayout.class)
@AnonymousAllowed
class FailurePage extends MessagePage implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    FailurePage() {
        super("shell.failure");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("/{} failed", event.getLocation().getPath(), parameter.getException());
        return 500;
    }
}
