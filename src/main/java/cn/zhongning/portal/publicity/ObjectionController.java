package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes an objection; answers with the same page while something is wrong with it. */
@Controller
class ObjectionController {
    private final Objections objections;
    private final Publicities publicities;
    private final PublicPages pages;

    ObjectionController(Objections objections, Publicities publicities, PublicPages pages) {
        this.objections = objections;
        this.publicities = publicities;
        this.pages = pages;
    }

    @PostMapping({"/publicity/{id}/objections", "/en/publicity/{id}/objections"})
    void object(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getServletPath().startsWith("/en/") ? "/en" : "";
        var publicity = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? publicities.find(UUID.fromString(id)).orElse(null)
                : null;
        if (publicity == null) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var form = form(request);
        var address = language + publicity.address();
        if (form.machine()) { // is told nothing new
            lead(response, address + "/received");
            return;
        }
        try {
            var digest = objections.receive(publicity.id(), form, language.isEmpty() ? Texts.CHINESE : Texts.ENGLISH);
            lead(response, address + "/received?n=" + Objection.receipt(digest));
        } catch (Mistakes mistakes) {
            mend(publicity, form, mistakes.byField(), address, request, response);
        } catch (Refused refused) {
            mend(publicity, form, Map.of("text", refused), address, request, response);
        }
    }

    private void mend(
            Publicity publicity,
            ObjectionForm form,
            Map<String, Refused> mistakes,
            String address,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(422, PublicityPage.class, page -> page.mend(publicity.id(), form, mistakes), address)
                .send(request, response);
    }

    private static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static ObjectionForm form(HttpServletRequest request) {
        return new ObjectionForm(
                text(request, "name"),
                text(request, "contact"),
                text(request, "text"),
                request.getParameter("consent"),
                text(request, "website"));
    }

    /** What is no text has been turned away before it came here; browsers send line ends in two characters. */
    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\r\n", "\n");
    }
}
