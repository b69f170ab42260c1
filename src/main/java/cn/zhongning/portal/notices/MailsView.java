package cn.zhongning.portal.notices;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** All mail of the portal, newest first. */
@Route("desk/mail")
@RolesAllowed({"STAFF", "ADMIN"})
class MailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/mail";
    private static final int PAGE = 30;

    private final transient MailDesk desk;

    MailsView(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.mail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        int page = Paging.page(query);
        int offset = (page - 1) * PAGE;
        boolean failed = WaitingChips.asked(query);
        var found = failed ? desk.failed(offset, PAGE + 1) : desk.newest(offset, PAGE + 1);
        removeAll();
        add(
                new H1(getTranslation("notices.mail")),
                new WaitingChips(ADDRESS, "MailState.FAILED", desk.failed(), failed));
        desk.outage().ifPresent(reason -> add(outage(reason)));
        if (found.isEmpty()) add(new Paragraph(getTranslation(failed ? "pages.waiting.none" : "notices.mail.none")));
        var list = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        add(list, new Paging(WaitingChips.of(ADDRESS, failed), page, found.size() > PAGE));
    }

    private Paragraph outage(String reason) {
        var note = new Paragraph(getTranslation("notices.mail.outage", reason));
        note.addClassNames("note", "bad");
        return note;
    }

    private ListItem row(Mail mail) {
        var meta = new Div(new Span(mail.recipient()), new Span(Moments.say(mail.createdAt(), getLocale())));
        meta.addClassName("meta");
        var letter = new Div(new H3(new Anchor("/desk/mail/" + mail.id(), mail.subject())), meta);
        var state = new Span(getTranslation("MailState." + mail.state()));
        state.addClassNames("state", mail.state().name().toLowerCase(Locale.ROOT));
        var side = new Div(state);
        side.addClassName("side");
        return new ListItem(letter, side);
    }
}
