package cn.zhongning.portal.opendata;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The whole market as one file of linked data, written while it is read; two readers at a time, as it is long. */
@Controller
class LinkedController {
    private static final String TYPE = "application/ld+json;charset=UTF-8";
    private static final String LATER = "120";
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final int BUFFER = 8 << 10;

    private final LinkedMarket market;
    private final OpenWords words;
    private final JsonMapper json;
    private final Semaphore readers = new Semaphore(2);

    LinkedController(LinkedMarket market, OpenWords words, JsonMapper json) {
        this.market = market;
        this.words = words;
        this.json = json;
    }

    @GetMapping({"/open/market.jsonld", "/en/open/market.jsonld"})
    void market(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = market.state();
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding");
        var known = new ServletWebRequest(request, response);
        if (known.checkNotModified(
                "W/\"" + state.tag() + "\"", state.changedAt().toEpochMilli())) return;
        if (!readers.tryAcquire()) {
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType(TYPE);
            var page =
                    PageRequest.of(request.getServletPath(), RouteParameters.empty(), QueryParameters.empty(), false);
            try (var out = json.createGenerator(packed(request, response))) {
                write(out, page);
            }
        } finally {
            readers.release();
        }
    }

    /** The server itself packs no answers of this type. */
    private static OutputStream packed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (wanted == null || !GZIP.matcher(wanted).find()) return response.getOutputStream();
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new GZIPOutputStream(response.getOutputStream(), BUFFER);
    }

    private void write(JsonGenerator out, PageRequest page) {
        out.writeStartObject();
        out.writeStringProperty("@context", "https://schema.org");
        out.writeStringProperty("@type", "Dataset");
        out.writeStringProperty("@id", words.url("/open/market.jsonld", page.locale()));
        out.writeStringProperty("license", words.licence().url());
        out.writeStringProperty("creator", words.publisher(Texts.CHINESE));
        out.writeArrayPropertyStart("@graph");
        market.each(page, out::writePOJO);
        out.writeEndArray();
        out.writeEndObject();
    }
}
