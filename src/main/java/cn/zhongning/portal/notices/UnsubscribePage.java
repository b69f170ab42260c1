package cn.zhongning.portal.notices;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.notices.Unsubscribing.Link;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one will get no more, and one button; opening it changes nothing, for mail is opened by machines too. */
@Route("unsubscribe/:topic/:token([A-Za-z0-9_-]{40})")
@AnonymousAllowed
class UnsubscribePage extends PublicPage {
    private final transient Unsubscribing unsubscribing;
    private transient @Nullable Link shown;

    UnsubscribePage(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    void show(Link link) {
        shown = link;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var link = Optional.ofNullable(shown).or(() -> asked(request)).orElseThrow(NotFoundException::new);
        boolean stopped = unsubscribing.stopped(link);
        var section = new Section(new H1(t(stopped ? "notices.unsubscribed" : "notices.unsubscribe")));
        section.addClassName("narrow");
        if (stopped) stopped(section, link);
        else running(section, link);
        section.add(onward(link));
        add(section);
        return PageHead.personal(t("notices.unsubscribe"));
    }

    private Optional<Link> asked(PageRequest request) {
        return request.parameters()
                .get("topic")
                .flatMap(topic -> request.parameters().get("token").flatMap(token -> unsubscribing.read(topic, token)));
    }

    private void running(Section section, Link link) {
        var stop = submit(t("notices.unsubscribe.do"));
        stop.addClassNames("button", "main");
        section.add(
                new Paragraph(t("notices.unsubscribe.what", label(link.topic()))),
                new Paragraph(t("notices.unsubscribe." + stem(link) + ".left")),
                form("post", link(link.address()), stop));
    }

    private void stopped(Section section, Link link) {
        var note = with(new Paragraph(t("notices.unsubscribed.what", label(link.topic()))), "role", "status");
        note.addClassNames("note", "good");
        var undo = submit(t("notices.unsubscribe.undo"));
        undo.addClassName("button");
        section.add(
                note,
                new Paragraph(t("notices.unsubscribe." + stem(link) + ".left")),
                form("post", link(link.address() + "/undo"), undo));
    }

    private Paragraph onward(Link link) {
        var onward = link.topic().ofTicket()
                ? new Anchor(link("/tickets"), t("notices.unsubscribe.tickets"))
                : new Anchor("/desk/settings/notices", t("notices.unsubscribe.settings"));
        var ways = new Paragraph(onward);
        ways.addClassName("other-ways");
        return ways;
    }

    private static String stem(Link link) {
        return link.topic().ofTicket() ? "ticket" : "account";
    }
}
