package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What Flow's delivery shares with the visitors': English addresses, the document's language, the site's script. */
@Component
class LivePages implements VaadinServiceInitListener {
    private final SiteAssets files;

    LivePages(SiteAssets files) {
        this.files = files;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        PublicPages.addEnglishAddresses(event.getSource().getContext());
        event.addIndexHtmlRequestListener(index -> {
            var path = Objects.requireNonNullElse(index.getVaadinRequest().getPathInfo(), "/");
            index.getDocument().expectFirst("html").attr("lang", language(path).toLanguageTag());
            index.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("src", files.address("site.js"))
                    .attr("defer", "");
        });
    }

    /** The desk has one address for both languages, and the session knows which. */
    private static Locale language(String path) {
        if (path.startsWith("/desk")) return VaadinSession.getCurrent().getLocale();
        return path.equals("/en") || path.startsWith("/en/") ? Texts.ENGLISH : Texts.CHINESE;
    }
}
