package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.pages.RenderedPage;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells editors of other sites how to show one of our addresses (oembed.com), so that pasting it is enough. */
@Controller
class OembedController {
    private static final int WIDTH = 600;
    private static final int LEAST = 120;
    private static final int HOUR = 3600;

    private final EventService events;
    private final PublicPages pages;
    private final JsonMapper json;
    private final Texts texts;
    private final Site site;
    private final String origin;

    OembedController(
            EventService events,
            PublicPages pages,
            JsonMapper json,
            Texts texts,
            Site site,
            @Value("${portal.origin}") String origin) {
        this.events = events;
        this.pages = pages;
        this.json = json;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    @GetMapping("/oembed")
    void show(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(name = "maxwidth", defaultValue = "") String width,
            @RequestParam(name = "maxheight", defaultValue = "") String height,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals("json") && !format.equals("xml")) {
            response.setStatus(HttpServletResponse.SC_NOT_IMPLEMENTED); // as oEmbed says
            return;
        }
        Frame.of(url, origin, site)
                .flatMap(frame -> title(frame).map(title -> describe(frame, title, most(width), most(height))))
                .map(facts -> format.equals("json")
                        ? RenderedPage.file("application/json;charset=UTF-8", json.writeValueAsString(facts), null)
                        : RenderedPage.file("text/xml;charset=UTF-8", xml(facts), null))
                .orElseGet(() -> pages.notFound(request.getServletPath()))
                .send(request, response);
    }

    private Optional<String> title(Frame frame) {
        if (frame.selection() != null) return Optional.of(frame.selection().name(texts, site));
        return Optional.ofNullable(frame.event()).flatMap(events::visible).map(Event::title);
    }

    private Map<String, Object> describe(Frame frame, String title, int mostWidth, int mostHeight) {
        int width = Math.min(WIDTH, mostWidth);
        int height = Math.min(frame.height(), mostHeight);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", "1.0");
        facts.put("type", "rich");
        facts.put("title", title);
        facts.put("provider_name", site.name().label(Texts.CHINESE));
        facts.put("provider_url", origin);
        facts.put("cache_age", HOUR);
        facts.put("width", width);
        facts.put("height", height);
        facts.put("html", html(origin + frame.source(), title, width, height));
        return facts;
    }

    static String html(String source, String title, int width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" style=\"border:0;max-width:100%%\" loading=\"lazy\"></iframe>"
                .formatted(HtmlUtils.htmlEscape(source), HtmlUtils.htmlEscape(title, "UTF-8"), width, height);
    }

    private static String xml(Map<String, Object> facts) {
        var oembed = new Element("oembed");
        facts.forEach((name, value) -> oembed.addContent(new Element(name).setText(value.toString())));
        return new XMLOutputter().outputString(new Document(oembed));
    }

    private static int most(String typed) {
        return typed.matches("\\d{1,5}") ? Math.max(Integer.parseInt(typed), LEAST) : Integer.MAX_VALUE;
    }
}
