package cn.zhongning.portal.opendata;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The whole market as one file of linked data, written while it is read; two readers at a time, as it is long. */
@Controller
class LinkedController {
    private static final String TYPE = "application/ld+json;charset=UTF-8";
    private static final String LATER = "120";

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
        if (!readers.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            response.setContentType(TYPE);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            var page =
                    PageRequest.of(request.getServletPath(), RouteParameters.empty(), QueryParameters.empty(), false);
            try (var out = json.createGenerator(response.getOutputStream())) {
                write(out, page);
            }
        } finally {
            readers.release();
        }
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
