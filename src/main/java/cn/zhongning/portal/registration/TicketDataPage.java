package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Everything that is kept about whoever holds a ticket, in words. */
@Route("ticket/:token([A-Za-z0-9_-]{40})/data")
@AnonymousAllowed
class TicketDataPage extends PublicPage {
    private final transient Tickets tickets;
    private final transient TicketLinks links;
    private final transient TicketData data;
    private final transient Site site;

    TicketDataPage(Tickets tickets, TicketLinks links, TicketData data, Site site) {
        this.tickets = tickets;
        this.links = links;
        this.data = data;
        this.site = site;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var ticket = request.parameters()
                .get("token")
                .flatMap(links::read)
                .flatMap(tickets::ticket)
                .filter(found -> !found.registration().forgotten())
                .orElseThrow(NotFoundException::new);
        var address = links.address(ticket.registration().id());
        var take = new Anchor(address + "/data.json", t("registration.own.take"));
        take.addClassName("button");
        var ways = new Div(take);
        ways.addClassName("hints");
        var section = new Section(
                back(link(address), t("registration.ticket")),
                new H1(t("registration.own")),
                new Paragraph(t("registration.kept.lead")),
                ways,
                new KeptSheet(data.of(ticket), texts(), site, locale()));
        section.addClassNames("narrow", "kept");
        add(section);
        return PageHead.personal(t("registration.own"));
    }
}
