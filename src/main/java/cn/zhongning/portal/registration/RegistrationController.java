package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the registration form; answers with the way to the ticket, or the same form while something is wrong with it. */
@Controller
class RegistrationController {
    private final Tickets tickets;
    private final TicketLinks links;
    private final PublicPages pages;

    RegistrationController(Tickets tickets, TicketLinks links, PublicPages pages) {
        this.tickets = tickets;
        this.links = links;
        this.pages = pages;
    }

    @PostMapping({"/events/{id}/register", "/en/events/{id}/register"})
    void register(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var event = event(id);
        if (event.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var form = form(request);
        try {
            var language = english(request) ? Texts.ENGLISH : Texts.CHINESE;
            answer(tickets.register(event.get(), form, language), form, event.get(), request, response);
        } catch (Mistakes mistakes) {
            mend(422, event.get(), form, mistakes.byField(), request, response);
        } catch (Refused refused) { // too many at once
            response.setHeader("Retry-After", "5");
            mend(503, event.get(), form, Map.of("session", refused), request, response);
        }
    }

    private void answer(
            Claim.Answer answer,
            RegistrationForm form,
            Event event,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ticket = answer.ticket();
        if (ticket == null) {
            var refused = Objects.requireNonNull(answer.refused());
            mend(422, event, form, Map.of(field(refused), refused), request, response);
        } else if (answer.known() == null || answer.known().equals(form.name().strip())) {
            lead(request, response, links.address(ticket));
        } else {
            tellKnown(ticket, request, response);
        }
    }

    private static String field(Refused refused) {
        return switch (refused.key()) {
            case "registration.error.persons" -> "persons";
            case "registration.error.code" -> "invitation";
            default -> "session";
        };
    }

    private void tellKnown(UUID ticket, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var known = tickets.ticket(ticket).orElseThrow().registration();
        pages.page(200, KnownPage.class, page -> page.tell(known), request.getServletPath())
                .send(request, response);
    }

    private void mend(
            int status,
            Event event,
            RegistrationForm form,
            Map<String, Refused> mistakes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(status, RegisterPage.class, page -> page.mend(event.id(), form, mistakes), request.getServletPath())
                .send(request, response);
    }

    private Optional<Event> event(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? tickets.event(UUID.fromString(id))
                : Optional.empty();
    }

    static void lead(HttpServletRequest request, HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", (english(request) ? "/en" : "") + address);
    }

    static boolean english(HttpServletRequest request) {
        return request.getServletPath().startsWith("/en/");
    }

    static RegistrationForm form(HttpServletRequest request) {
        return new RegistrationForm(
                text(request, "session"),
                text(request, "name"),
                text(request, "phone"),
                text(request, "email"),
                text(request, "persons"),
                text(request, "children"),
                text(request, "ages"),
                text(request, "guardian"),
                text(request, "school"),
                text(request, "town"),
                request.getParameter("consent"),
                request.getParameter("guardianConsent"),
                text(request, "invitation"));
    }

    static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
