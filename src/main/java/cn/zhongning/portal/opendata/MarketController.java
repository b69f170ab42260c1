package cn.zhongning.portal.opendata;

import cn.zhongning.portal.pages.PublicFiles;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Open data: all results and demands the public reads, page by page, and the shapes that are promised. */
@Controller
class MarketController {
    private static final String JSON = "application/json;charset=UTF-8";

    private final OpenPage page;
    private final PublicFiles files;
    private final JsonMapper json;
    private final Site site;

    MarketController(OpenPage page, PublicFiles files, JsonMapper json, Site site) {
        this.page = page;
        this.files = files;
        this.json = json;
        this.site = site;
    }

    @GetMapping({"/open/results.json", "/en/open/results.json"})
    void results(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(Kind.RESULT, request, response);
    }

    @GetMapping({"/open/demands.json", "/en/open/demands.json"})
    void demands(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(Kind.DEMAND, request, response);
    }

    @GetMapping({"/open/results.schema.json", "/en/open/results.schema.json"})
    void resultsSchema(HttpServletRequest request, HttpServletResponse response) throws IOException {
        schema(Kind.RESULT, request, response);
    }

    @GetMapping({"/open/demands.schema.json", "/en/open/demands.schema.json"})
    void demandsSchema(HttpServletRequest request, HttpServletResponse response) throws IOException {
        schema(Kind.DEMAND, request, response);
    }

    private void page(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        files.send(
                request,
                response,
                JSON,
                () -> OpenWish.of(kind, request, site).map(page::of).map(json::writeValueAsString));
    }

    private void schema(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        files.send(request, response, "application/schema+json;charset=UTF-8", () -> Optional.of(promise(kind)));
    }

    private static String promise(Kind kind) {
        try {
            return new ClassPathResource(OpenPage.schema(kind).substring(1)).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
