package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The document around a public page: what stands in its head. */
@Service
class HtmlDocument {
    private final JsonMapper json;
    private final Site site;
    private final String origin;

    HtmlDocument(JsonMapper json, Site site, @Value("${portal.origin}") String origin) {
        this.json = json;
        this.site = site;
        this.origin = origin;
    }

    String write(PageHead head, Component root, PageRequest request) {
        var siteName = site.name().label(request.locale());
        var title = head.title().equals(siteName) ? siteName : head.title() + " · " + siteName;
        var html = new HtmlWriter();
        html.raw("<!doctype html>")
                .open("html", "lang", request.locale().toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("title")
                .text(title)
                .close("title")
                .open("link", "rel", "icon", "href", "/site/logo.svg", "type", "image/svg+xml")
                .open("link", "rel", "manifest", "href", "/site.webmanifest")
                .open("link", "rel", "stylesheet", "href", "/site/tokens.css")
                .open("link", "rel", "stylesheet", "href", "/site/site.css")
                .open("script", "src", "/site/site.js", "defer", "")
                .close("script");
        if (head.canonical() == null) {
            html.open("meta", "name", "robots", "content", "noindex");
        } else {
            addresses(html, head, head.canonical(), title, request);
        }
        for (var object : head.jsonLd()) {
            html.open("script", "type", "application/ld+json")
                    .raw(json.writeValueAsString(object).replace("<", "\\u003c"))
                    .close("script");
        }
        return html.close("head")
                .open("body")
                .element(root.getElement())
                .close("body")
                .close("html")
                .toString();
    }

    private void addresses(HtmlWriter html, PageHead head, String canonical, String title, PageRequest request) {
        var address = origin + request.link(canonical);
        html.open("link", "rel", "canonical", "href", address)
                .open("link", "rel", "alternate", "hreflang", "zh-CN", "href", origin + canonical)
                .open(
                        "link",
                        "rel",
                        "alternate",
                        "hreflang",
                        "en",
                        "href",
                        origin + PageRequest.link(Texts.ENGLISH, canonical))
                .open("meta", "name", "description", "content", head.description())
                .open("meta", "property", "og:type", "content", "website")
                .open("meta", "property", "og:title", "content", title)
                .open("meta", "property", "og:description", "content", head.description())
                .open("meta", "property", "og:url", "content", address);
    }
}
