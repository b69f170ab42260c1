package cn.zhongning.portal.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a ticket by phone and code. */
@Controller
class FindTicketController {
    private final TicketLinks links;
    private final CodeDoor door;

    FindTicketController(TicketLinks links, CodeDoor door) {
        this.links = links;
        this.door = door;
    }

    @PostMapping({"/tickets", "/en/tickets"})
    void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = door.open(request, response);
        if (opened.isPresent())
            RegistrationController.lead(
                    request, response, links.address(opened.get().ticket()));
    }
}
