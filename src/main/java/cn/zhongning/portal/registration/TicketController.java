package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.registration.Tickets.Ticket;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** What is done with a ticket by whoever holds its address; afterwards the ticket is shown as it is now. */
@Controller
class TicketController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tickets tickets;
    private final TicketLinks links;
    private final TicketData data;
    private final PublicPages pages;
    private final Texts texts;
    private final String origin;

    TicketController(
            Tickets tickets,
            TicketLinks links,
            TicketData data,
            PublicPages pages,
            Texts texts,
            @Value("${portal.origin}") String origin) {
        this.tickets = tickets;
        this.links = links;
        this.data = data;
        this.pages = pages;
        this.texts = texts;
        this.origin = origin;
    }

    private interface Action {
        void on(Ticket ticket);
    }

    @PostMapping({"/ticket/{token}/confirm", "/en/ticket/{token}/confirm"})
    void confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        act(token, null, ticket -> tickets.confirm(ticket.registration().id()), request, response);
    }

    @PostMapping({"/ticket/{token}/change", "/en/ticket/{token}/change"})
    void change(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = RegistrationController.form(request);
        act(token, form, ticket -> tickets.change(ticket, form), request, response);
    }

    @PostMapping({"/ticket/{token}/cancel", "/en/ticket/{token}/cancel"})
    void cancel(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        act(token, null, tickets::cancel, request, response);
    }

    @PostMapping({"/ticket/{token}/forget", "/en/ticket/{token}/forget"})
    void forget(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        act(token, null, tickets::forget, request, response);
    }

    @GetMapping("/ticket/{token}/session.ics")
    void calendar(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ticket = ticket(token, request, response);
        if (ticket.isEmpty()) return;
        var registration = ticket.get().registration();
        var note = texts.get(registration.locale(), "registration.calendar.note", registration.ticket());
        var calendar = TicketCalendar.write(ticket.get(), origin + links.address(registration.id()), note);
        send(response, "text/calendar", "session.ics", calendar);
    }

    /** Shown, and saved by a long press, where a browser does not take files. */
    @GetMapping("/ticket/{token}/ticket.png")
    void picture(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ticket = ticket(token, request, response);
        if (ticket.isEmpty()) return;
        var known = ticket.get().registration();
        if (known.stage() != RegistrationStage.CONFIRMED || known.forgotten()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var picture = TicketPicture.png(ticket.get(), origin + links.address(known.id()), texts, known.locale());
        send(response, "image/png", "inline", picture);
    }

    /** Everything that is kept about this person for this session. */
    @GetMapping("/ticket/{token}/data.json")
    void data(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ticket = ticket(token, request, response);
        if (ticket.isEmpty()) return;
        send(response, "application/json", "registration.json", json(data.json(ticket.get())));
    }

    private void act(
            String token,
            @Nullable RegistrationForm form,
            Action action,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ticket = ticket(token, request, response);
        if (ticket.isEmpty()) return;
        try {
            action.on(ticket.get());
            RegistrationController.lead(request, response, "/ticket/" + token);
        } catch (Mistakes mistakes) {
            mend(ticket.get(), form, mistakes.byField(), request, response);
        } catch (Refused refused) {
            mend(ticket.get(), form, Map.of(field(form, refused), refused), request, response);
        }
    }

    private static String field(@Nullable RegistrationForm form, Refused refused) {
        if (form == null) return "ticket";
        return refused.key().equals("registration.error.phone.taken") ? "phone" : "persons";
    }

    private void mend(
            Ticket ticket,
            @Nullable RegistrationForm form,
            Map<String, Refused> mistakes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(422, TicketPage.class, page -> page.mend(ticket, form, mistakes), request.getServletPath())
                .send(request, response);
    }

    private Optional<Ticket> ticket(String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ticket = links.read(token)
                .flatMap(tickets::ticket)
                .filter(found -> request.getMethod().equals("GET")
                        || !found.registration().forgotten());
        if (ticket.isEmpty()) pages.notFound(request.getServletPath()).send(request, response);
        return ticket;
    }

    static String json(Object data) {
        return JSON.writeValueAsString(data);
    }

    static void send(HttpServletResponse response, String type, String name, String text) throws IOException {
        send(
                response,
                type + ";charset=UTF-8",
                "attachment; filename=\"" + name + "\"",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, String type, String disposition, byte[] bytes)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
