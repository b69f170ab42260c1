package cn.zhongning.portal.surveys;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes what somebody says of a session, by their ticket's address. */
@Controller
class SurveyController {
    private final Surveys surveys;
    private final HeldTickets tickets;
    private final PublicPages pages;

    SurveyController(Surveys surveys, HeldTickets tickets, PublicPages pages) {
        this.surveys = surveys;
        this.tickets = tickets;
        this.pages = pages;
    }

    @PostMapping({"/ticket/{token}/survey", "/en/ticket/{token}/survey"})
    void answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ticket = tickets.read(token);
        if (ticket.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        var form = form(request);
        try {
            surveys.answer(ticket.get(), form);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", request.getServletPath());
        } catch (Mistakes mistakes) {
            mend(ticket.get(), form, mistakes.byField(), request, response);
        } catch (Refused closed) {
            mend(ticket.get(), form, Map.of("stars", closed), request, response);
        }
    }

    private void mend(
            HeldTicket ticket,
            SurveyForm form,
            Map<String, Refused> mistakes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(422, SurveyPage.class, page -> page.mend(ticket, form, mistakes), request.getServletPath())
                .send(request, response);
    }

    private static SurveyForm form(HttpServletRequest request) {
        @Nullable String again = request.getParameter("again");
        return new SurveyForm(
                text(request, "stars"),
                text(request, "good"),
                text(request, "better"),
                again == null ? null : Boolean.valueOf(again));
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
