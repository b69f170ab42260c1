package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a ticket by phone and code. A code has six digits: few tries per phone, whoever tries and from wherever. */
@Controller
class FindTicketController {
    private static final int TRIES = 10;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Tickets tickets;
    private final TicketLinks links;
    private final PublicPages pages;
    private final LoadingCache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(PERIOD)
            .build(phone -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PERIOD))
                    .build());

    FindTicketController(Tickets tickets, TicketLinks links, PublicPages pages) {
        this.tickets = tickets;
        this.links = links;
        this.pages = pages;
    }

    @PostMapping({"/tickets", "/en/tickets"})
    void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = RegistrationController.text(request, "phone");
        try {
            var phone = Phone.parse(typed).number();
            if (!tries.get(phone).tryConsume(1)) {
                mend(429, typed, "code", new Refused("registration.error.code.often"), request, response);
                return;
            }
            var ticket = tickets.find(phone, RegistrationController.text(request, "code"));
            if (ticket.isPresent()) RegistrationController.lead(request, response, links.address(ticket.get()));
            else mend(422, typed, "code", new Refused("registration.error.code"), request, response);
        } catch (Refused noPhone) {
            mend(422, typed, "phone", noPhone, request, response);
        }
    }

    private void mend(
            int status,
            String typed,
            String field,
            Refused refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(
                        status,
                        FindTicketPage.class,
                        page -> page.mend(typed, Map.of(field, refused)),
                        request.getServletPath())
                .send(request, response);
    }
}
