package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the two forms of a forgotten password. */
@Controller
class ResetController {
    private final PasswordLinks links;
    private final PublicPages pages;

    ResetController(PasswordLinks links, PublicPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** Known address or not: the same answer. */
    @PostMapping({"/reset", "/en/reset"})
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var email = text(request, "email");
        var mistakes = new Mistakes.Collector();
        Rules.email(mistakes, email);
        if (mistakes.found().isEmpty()) {
            links.ask(email);
            goOn(request, response, "/reset?sent");
        } else {
            pages.page(422, ResetPage.class, page -> page.mend(email, "accounts.error.email"), request.getServletPath())
                    .send(request, response);
        }
    }

    @PostMapping({"/reset/{secret}", "/en/reset/{secret}"})
    void use(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            links.use(secret, text(request, "password"));
            goOn(request, response, "/sign-in?changed");
        } catch (Refused refused) {
            pages.page(422, NewPasswordPage.class, page -> page.mend(secret, refused), request.getServletPath())
                    .send(request, response);
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", (Door.english(request) ? "/en" : "") + address);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
