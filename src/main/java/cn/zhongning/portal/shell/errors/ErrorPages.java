package cn.zhongning.portal.shell.errors;

import cn.zhongning.portal.pages.PublicPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends whatever went wrong: the portal's own page in the reader's language. */
@Controller
class ErrorPages implements ErrorController {
    private final PublicPages pages;

    ErrorPages(PublicPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var address = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        pages.page(status, page(status), english(address) ? "/en" : "/").send(request, response);
    }

    static boolean english(String address) {
        return address.equals("/en") || address.startsWith("/en/");
    }

    private static Class<? extends MessagePage> page(int status) {
        return switch (status) {
            case 401, 403 -> ForbiddenPage.class;
            case 404 -> NotFoundPage.class;
            case 405 -> BadMethodPage.class;
            case 413 -> TooLargePage.class;
            case 429 -> TooManyPage.class;
            default -> status < 500 ? BadInputPage.class : FailurePage.class;
        };
    }
}
