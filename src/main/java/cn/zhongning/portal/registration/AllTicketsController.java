package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.registration.Tickets.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody does with all tickets of their phone at once, by the code of one of them. */
@Controller
class AllTicketsController {
    private final Tickets tickets;
    private final TicketData data;
    private final CodeDoor door;
    private final PublicPages pages;

    AllTicketsController(Tickets tickets, TicketData data, CodeDoor door, PublicPages pages) {
        this.tickets = tickets;
        this.data = data;
        this.door = door;
        this.pages = pages;
    }

    @PostMapping({"/tickets/all", "/en/tickets/all"})
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var phone = phone(request, response);
        if (phone.isPresent()) show(tickets.all(phone.get()), phone.get(), request, response);
    }

    @PostMapping({"/tickets/data", "/en/tickets/data"})
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var phone = phone(request, response);
        if (phone.isEmpty()) return;
        var all = tickets.all(phone.get()).stream().map(data::json).toList();
        TicketController.send(response, "application/json", "registrations.json", TicketController.json(all));
    }

    @PostMapping({"/tickets/forget", "/en/tickets/forget"})
    void forget(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var phone = phone(request, response);
        if (phone.isEmpty()) return;
        tickets.all(phone.get()).forEach(tickets::forget);
        show(List.of(), phone.get(), request, response);
    }

    /** Whose code was right; otherwise it was answered already. */
    private Optional<String> phone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return door.open(request, response).map(opened -> opened.phone());
    }

    private void show(List<Ticket> found, String phone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var code = RegistrationController.text(request, "code");
        pages.page(200, AllTicketsPage.class, page -> page.tell(found, phone, code), request.getServletPath())
                .send(request, response);
    }
}
