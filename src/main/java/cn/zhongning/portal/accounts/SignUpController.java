package cn.zhongning.portal.accounts;

import cn.zhongning.portal.accounts.LicencePapers.Paper;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the sign-up form, with a licence or without; answers with the same page while something is wrong with it. */
@Controller
class SignUpController {
    private static final Semaphore FEW = new Semaphore(2, true); // a licence is held whole in memory

    private final SignUp signUp;
    private final PublicPages pages;

    SignUpController(SignUp signUp, PublicPages pages) {
        this.signUp = signUp;
        this.pages = pages;
    }

    @PostMapping({"/sign-up", "/en/sign-up"})
    void signUp(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable MultipartFile licence)
            throws IOException {
        if (!request.getParameterMap().values().stream().flatMap(Arrays::stream).allMatch(PublicPages::isText)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var form = form(request);
        boolean english = request.getServletPath().startsWith("/en/");
        var chosen = licence == null ? "" : Objects.requireNonNullElse(licence.getOriginalFilename(), "");
        FEW.acquireUninterruptibly();
        try {
            signUp.signUp(form, paper(licence, chosen), english ? Texts.ENGLISH : Texts.CHINESE);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", (english ? "/en" : "") + "/sign-in?welcome");
        } catch (Mistakes mistakes) {
            pages.page(
                            422,
                            SignUpPage.class,
                            page -> page.mend(form, chosen, mistakes.byField()),
                            request.getServletPath())
                    .send(request, response);
        } finally {
            FEW.release();
        }
    }

    /** A browser sends the field of a file that nobody has chosen, too: without a name. */
    private static @Nullable Paper paper(@Nullable MultipartFile licence, String name) throws IOException {
        return licence == null || name.isEmpty() ? null : new Paper(name, licence.getBytes());
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

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
