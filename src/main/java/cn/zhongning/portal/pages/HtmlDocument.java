package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The document around a public page: what stands in its head. */
@Service
class HtmlDocument {
    private static final String LIGHT = "(prefers-color-scheme: light)";
    private static final String DARK = "(prefers-color-scheme: dark)";
    private final JsonMapper json;
    private final Site site;
    private final SiteAssets files;
    private final ObjectProvider<HeadLinks> links;
    private final String origin;

    HtmlDocument(
            JsonMapper json,
            Site site,
            SiteAssets files,
            ObjectProvider<HeadLinks> links,
            @Value("${portal.origin}") String origin) {
        this.json = json;
        this.site = site;
        this.files = files;
        this.links = links;
        this.origin = origin;
    }

    /** @param again where this answer to a form is read by itself; empty for every other page */
    String write(PageHead head, Component root, PageRequest request, String again) {
        var siteName = site.name().label(request.locale());
        var title = head.title().equals(siteName) ? siteName : head.title() + " · " + siteName;
        var html = new HtmlWriter();
        var language = request.locale().toLanguageTag();
        html.raw("<!doctype html>");
        if (again.isEmpty()) html.open("html", "lang", language);
        else html.open("html", "lang", language, "data-again", again);
        html.open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("title")
                .text(title)
                .close("title")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("meta", "name", "theme-color", "media", LIGHT, "content", "#fbfaf7")
                .open("meta", "name", "theme-color", "media", DARK, "content", "#161412")
                .open("link", "rel", "icon", "href", "/site/logo.svg", "type", "image/svg+xml")
                .open("link", "rel", "apple-touch-icon", "href", "/site/icon-180.png")
                .open("link", "rel", "stylesheet", "href", files.address("tokens.css"))
                .open("link", "rel", "stylesheet", "href", files.address("site.css"))
                .open("script", "src", files.address("site.js"), "defer", "")
                .close("script");
        // Kept on a home screen, what is somebody's own opens again, and not the site's first page.
        if (!head.personal()) html.open("link", "rel", "manifest", "href", "/site.webmanifest");
        if (head.canonical() == null) {
            html.open("meta", "name", "robots", "content", "noindex");
        } else {
            addresses(html, head.canonical(), request);
            card(html, head, head.canonical(), title, request);
        }
        links.orderedStream()
                .flatMap(offers -> offers.links(head, request).stream())
                .forEach(link -> offer(html, link));
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

    /** For a frame in another site's page: no script, and nothing in the head that only a page of its own needs. */
    String framed(String title, Component root, PageRequest request) {
        return new HtmlWriter()
                .raw("<!doctype html>")
                .open("html", "lang", request.locale().toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("title")
                .text(title)
                .close("title")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("meta", "name", "robots", "content", "noindex")
                .open("link", "rel", "stylesheet", "href", files.address("tokens.css"))
                .open("link", "rel", "stylesheet", "href", files.address("site.css"))
                .close("head")
                .open("body", "class", "framed")
                .element(root.getElement())
                .close("body")
                .close("html")
                .toString();
    }

    private void addresses(HtmlWriter html, String canonical, PageRequest request) {
        html.open("link", "rel", "canonical", "href", origin + request.link(canonical));
        alternate(html, "zh-CN", canonical);
        alternate(html, "en", PageRequest.link(Texts.ENGLISH, canonical));
        alternate(html, "x-default", canonical);
    }

    private void alternate(HtmlWriter html, String language, String address) {
        html.open("link", "rel", "alternate", "hreflang", language, "href", origin + address);
    }

    private void offer(HtmlWriter html, HeadLinks.HeadLink link) {
        html.open(
                "link",
                "rel",
                "alternate",
                "type",
                link.type(),
                "href",
                origin + link.address(),
                "title",
                link.title());
    }

    /** What a messenger shows of a link. */
    private void card(HtmlWriter html, PageHead head, String canonical, String title, PageRequest request) {
        boolean chinese = Texts.chinese(request.locale());
        html.open("meta", "name", "description", "content", head.description());
        property(html, "og:type", "website");
        property(html, "og:site_name", site.name().label(request.locale()));
        property(html, "og:locale", chinese ? "zh_CN" : "en_GB");
        property(html, "og:title", title);
        property(html, "og:description", head.description());
        property(html, "og:url", origin + request.link(canonical));
        property(html, "og:image", origin + "/site/card.png");
        property(html, "og:image:width", "1200");
        property(html, "og:image:height", "630");
    }

    private static void property(HtmlWriter html, String name, String content) {
        html.open("meta", "property", name, "content", content);
    }
}
