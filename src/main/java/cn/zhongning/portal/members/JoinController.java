package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the form of who was invited; answers with the same page while something is wrong with it. */
@Controller
class JoinController {
    private final Invitations invitations;
    private final PublicPages pages;

    JoinController(Invitations invitations, PublicPages pages) {
        this.invitations = invitations;
        this.pages = pages;
    }

    @PostMapping({"/join/{secret}", "/en/join/{secret}"})
    void join(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean english = request.getServletPath().startsWith("/en/");
        var language = (english ? Texts.ENGLISH : Texts.CHINESE).toLanguageTag();
        var newcomer = new Membership.Newcomer(
                text(request, "name"),
                text(request, "password"),
                Accounts.NOTICE_VERSION.equals(request.getParameter("consent")),
                language);
        try {
            invitations.accept(secret, newcomer);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", (english ? "/en" : "") + "/sign-in?joined");
        } catch (Mistakes mistakes) {
            mend(secret, newcomer, mistakes.byField(), request, response);
        } catch (Refused refused) {
            mend(secret, newcomer, Map.of("", refused), request, response);
        }
    }

    private void mend(
            String secret,
            Membership.Newcomer typed,
            Map<String, Refused> wrong,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.page(422, JoinPage.class, page -> page.mend(secret, typed, wrong), request.getServletPath())
                .send(request, response);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
