package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What Flow's delivery shares with the visitors': English addresses, and the language said in the document. */
@Component
class LivePages implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        PublicPages.addEnglishAddresses(event.getSource().getContext());
        event.addIndexHtmlRequestListener(index -> {
            var path = index.getVaadinRequest().getPathInfo();
            boolean english = path != null && (path.equals("/en") || path.startsWith("/en/"));
            index.getDocument()
                    .expectFirst("html")
                    .attr("lang", (english ? Texts.ENGLISH : Texts.CHINESE).toLanguageTag());
        });
    }
}
