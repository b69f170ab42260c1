package cn.zhongning.portal.visits;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venues;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** Takes the form of a visit, and what is done with a booking by whoever holds its address. */
@Controller
class VisitController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visits visits;
    private final Venues venues;
    private final VisitLinks links;
    private final PublicPages pages;

    VisitController(Visits visits, Venues venues, VisitLinks links, PublicPages pages) {
        this.visits = visits;
        this.venues = venues;
        this.links = links;
        this.pages = pages;
    }

    @PostMapping({"/venues/{id}/visits", "/en/venues/{id}/visits"})
    void ask(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var venue = venue(id);
        if (venue.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var form = form(request);
        try {
            answer(
                    visits.ask(venue.get(), form, english(request) ? Texts.ENGLISH : Texts.CHINESE),
                    form,
                    request,
                    response);
        } catch (Mistakes mistakes) {
            mendNew(venue.get(), form, mistakes.byField(), request, response);
        } catch (Refused refused) {
            mendNew(venue.get(), form, Map.of("hour", refused), request, response);
        }
    }

    @PostMapping({"/visit/{token}/change", "/en/visit/{token}/change"})
    void change(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = form(request);
        var seen = text(request, "seen");
        act(token, form, visit -> visits.change(visit.id(), seen, form.over(visit)), request, response);
    }

    @PostMapping({"/visit/{token}/cancel", "/en/visit/{token}/cancel"})
    void cancel(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        act(token, null, visits::cancel, request, response);
    }

    @PostMapping({"/visit/{token}/forget", "/en/visit/{token}/forget"})
    void forget(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        act(token, null, visits::forget, request, response);
    }

    /** Everything that is kept about this booking. */
    @GetMapping("/visit/{token}/data.json")
    void data(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = links.read(token).flatMap(visits::find);
        if (visit.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("visit", visit.get());
        var bytes = JSON.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"visit.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void answer(Visits.Answer answer, VisitForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var visit = answer.visit();
        if (answer.fresh() || form.name().strip().equals(visit.name())) {
            lead(request, response, links.address(visit.id()));
            return;
        }
        pages.page(200, VisitKnownPage.class, page -> page.tell(visit), request.getServletPath())
                .send(request, response);
    }

    /** @param typed what stands in the form again if it could not be done; none where there is no form */
    private void act(
            String token,
            @Nullable VisitForm typed,
            Consumer<Visit> action,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var visit = links.read(token).flatMap(visits::find).filter(found -> !found.forgotten());
        if (visit.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        try {
            action.accept(visit.get());
            lead(request, response, "/visit/" + token);
        } catch (Mistakes mistakes) {
            mend(visit.get().id(), typed, mistakes.byField(), request, response);
        } catch (Refused refused) {
            mend(visit.get().id(), typed, Map.of(Visits.WHOLE, refused), request, response);
        }
    }

    private void mend(
            UUID visit,
            @Nullable VisitForm typed,
            Map<String, Refused> mistakes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var now = visits.find(visit).orElseThrow();
        pages.page(422, VisitPage.class, page -> page.mend(now, typed, mistakes), request.getServletPath())
                .send(request, response);
    }

    private void mendNew(
            UUID venue,
            VisitForm form,
            Map<String, Refused> mistakes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(422, VisitFormPage.class, page -> page.mend(venue, form, mistakes), request.getServletPath())
                .send(request, response);
    }

    private Optional<UUID> venue(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        var venue = UUID.fromString(id);
        return venues.published(venue)
                .filter(found -> found.form().takesGroups())
                .map(found -> venue);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", (english(request) ? "/en" : "") + address);
    }

    private static boolean english(HttpServletRequest request) {
        return request.getServletPath().startsWith("/en/");
    }

    private static VisitForm form(HttpServletRequest request) {
        return new VisitForm(
                text(request, "hour"),
                text(request, "party"),
                text(request, "name"),
                text(request, "phone"),
                text(request, "email"),
                text(request, "persons"),
                text(request, "children"),
                text(request, "guardian"),
                text(request, "remarks"),
                request.getParameter("consent"),
                request.getParameter("guardianConsent"));
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
