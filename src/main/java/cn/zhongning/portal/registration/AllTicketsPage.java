package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.registration.Tickets.Ticket;
import cn.zhongning.portal.shared.Phone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/**
 * All tickets of a phone, for who holds the code of one of them: to open, to take along, to have forgotten together.
 * Without a session: the forms on it bring phone and code again.
 */
@AnonymousAllowed
class AllTicketsPage extends PublicPage {
    private final transient TicketLinks links;
    private List<Ticket> tickets = List.of();
    private String phone = "";
    private String code = "";

    AllTicketsPage(TicketLinks links) {
        this.links = links;
    }

    /** Nothing is left where there are no tickets. */
    void tell(List<Ticket> found, String phone, String code) {
        tickets = found;
        this.phone = phone;
        this.code = code;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var section = new Section();
        section.addClassNames("narrow", "ticket");
        add(section);
        if (tickets.isEmpty()) {
            section.add(new H1(t("registration.forgotten")), new Paragraph(t("registration.all.forgotten")));
            return PageHead.personal(t("registration.forgotten"));
        }
        var list = new UnorderedList(tickets.stream().map(this::row).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        section.add(
                new H1(t("registration.all")),
                new Paragraph(t("registration.all.lead", Phone.masked(phone), tickets.size())),
                list,
                act("/tickets/data", "registration.all.take"),
                forget());
        return PageHead.personal(t("registration.all"));
    }

    private ListItem row(Ticket ticket) {
        var address = links.address(ticket.registration().id());
        var title = new H2(new Anchor(link(address), ticket.event().title()));
        title.addClassName("row-title");
        var session = ticket.session();
        var meta = new Div(
                new Span(EventTimes.span(session.startsAt(), session.endsAt(), locale())),
                new Span(label(ticket.registration().stage())),
                new Anchor(link(address + "/data"), t("registration.all.kept")));
        meta.addClassName("meta");
        return new ListItem(new Div(title, meta));
    }

    private Component forget() {
        var part = details(
                t("registration.all.forget"),
                new Paragraph(t("registration.all.forget.what", tickets.size())),
                act("/tickets/forget", "registration.all.forget.yes"));
        part.addClassName("more-fields");
        return part;
    }

    private Component act(String address, String label) {
        var button = submit(t(label));
        button.addClassName("button");
        return form("post", link(address), hidden("phone", phone), hidden("code", code), button);
    }

    private static Component hidden(String name, String value) {
        return with(with(with(element("input"), "type", "hidden"), "name", name), "value", value);
    }
}
