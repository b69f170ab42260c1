package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the sign-up form; answers with the same page while something is wrong with it. */
@Controller
class SignUpController {
    private final SignUp signUp;
    private final PublicPages pages;

    SignUpController(SignUp signUp, PublicPages pages) {
        this.signUp = signUp;
        this.pages = pages;
    }

    @PostMapping({"/sign-up", "/en/sign-up"})
    void signUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = form(request);
        boolean english = request.getServletPath().startsWith("/en/");
        try {
            signUp.signUp(form, english ? Texts.ENGLISH : Texts.CHINESE);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", (english ? "/en" : "") + "/sign-in?welcome");
        } catch (Mistakes mistakes) {
            pages.page(422, SignUpPage.class, page -> page.mend(form, mistakes.byField()), request.getServletPath())
                    .send(request, response);
        }
    }

    private static SignUpForm form(HttpServletRequest request) {
        return new SignUpForm(
                text(request, "kind"),
                text(request, "organisation"),
                text(request, "creditCode"),
                text(request, "town"),
                text(request, "name"),
                text(request, "phone"),
                text(request, "email"),
                text(request, "password"),
                request.getParameter("consent"));
    }

    /** What is no text has been turned away before it came here. */
    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
