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
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Phone and code of a ticket. A code has six digits: few wrong ones per phone, whoever tries and from wherever. */
@Component
class CodeDoor {
    private static final int TRIES = 10;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Tickets tickets;
    private final PublicPages pages;
    private final LoadingCache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(PERIOD)
            .build(phone -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PERIOD))
                    .build());

    CodeDoor(Tickets tickets, PublicPages pages) {
        this.tickets = tickets;
        this.pages = pages;
    }

    record Opened(String phone, UUID ticket) {}

    /** None where something was wrong, which has been answered by the form. */
    Optional<Opened> open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = RegistrationController.text(request, "phone");
        try {
            var phone = Phone.parse(typed).number();
            if (!tries.get(phone).tryConsume(1)) {
                mend(429, typed, "code", new Refused("registration.error.code.often"), request, response);
                return Optional.empty();
            }
            var ticket = tickets.find(phone, RegistrationController.text(request, "code"));
            if (ticket.isEmpty()) mend(422, typed, "code", new Refused("registration.error.code"), request, response);
            else tries.get(phone).addTokens(1);
            return ticket.map(id -> new Opened(phone, id));
        } catch (Refused noPhone) {
            mend(422, typed, "phone", noPhone, request, response);
            return Optional.empty();
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
