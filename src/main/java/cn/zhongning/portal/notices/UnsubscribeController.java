package cn.zhongning.portal.notices;

import cn.zhongning.portal.notices.Unsubscribing.Link;
import cn.zhongning.portal.pages.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes what the page's button posts, and what mail providers post for their reader's click (RFC 8058): without cookie
 * or origin, and with no redirect to follow.
 */
@Controller
class UnsubscribeController {
    private final Unsubscribing unsubscribing;
    private final PublicPages pages;

    UnsubscribeController(Unsubscribing unsubscribing, PublicPages pages) {
        this.unsubscribing = unsubscribing;
        this.pages = pages;
    }

    @PostMapping({"/unsubscribe/{topic}/{token}", "/en/unsubscribe/{topic}/{token}"})
    void stop(
            @PathVariable String topic,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        act(topic, token, unsubscribing::stop, request, response);
    }

    @PostMapping({"/unsubscribe/{topic}/{token}/undo", "/en/unsubscribe/{topic}/{token}/undo"})
    void undo(
            @PathVariable String topic,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        act(topic, token, unsubscribing::undo, request, response);
    }

    private void act(
            String topic, String token, Consumer<Link> action, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var link = unsubscribing.read(topic, token);
        if (link.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        action.accept(link.get());
        pages.page(200, UnsubscribePage.class, page -> page.show(link.get()), request.getServletPath())
                .send(request, response);
    }
}
