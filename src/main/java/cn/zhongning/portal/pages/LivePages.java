package cn.zhongning.portal.pages;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collections;
import org.springframework.stereotype.Component;

/** Flow's first document says the language of the page, as the HTML of visitors does. */
@Component
class LivePages implements VaadinServiceInitListener {
    private final PublicPages pages;

    LivePages(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> index.getDocument()
                .expectFirst("html")
                .attr(
                        "lang",
                        pages.locale(Collections.list(index.getVaadinRequest().getLocales()))
                                .toLanguageTag()));
    }
}
