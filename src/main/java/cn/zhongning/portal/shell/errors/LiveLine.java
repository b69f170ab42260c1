package cn.zhongning.portal.shell.errors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** How open pages keep their line to the portal, see line.js. */
@Component
class LiveLine implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> lay(start.getUI()));
    }

    /** By itself a page would try for a minute before it takes a proxy for one that knows no WebSocket. */
    private static void lay(UI page) {
        page.getPushConfiguration().setParameter("maxWebsocketErrorRetries", "0");
        page.getPage().addJavaScript("/site/line.js");
    }
}
