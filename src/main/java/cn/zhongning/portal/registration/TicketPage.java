package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.registration.Tickets.Ticket;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** What somebody shows at the door, and where they change their mind. Whoever has the address holds the ticket. */
@Route("ticket/:token([A-Za-z0-9_-]{40})")
@AnonymousAllowed
class TicketPage extends PublicPage {
    private final transient Tickets tickets;
    private final transient TicketLinks links;
    private final transient TicketMessages messages;
    private final transient ObjectProvider<TicketPart> parts;
    private final transient Site site;
    private final transient Clock clock;
    private final String origin;
    private transient @Nullable Ticket mended;
    private transient @Nullable RegistrationForm typed;
    private transient Map<String, Refused> wrong = Map.of();

    TicketPage(
            Tickets tickets,
            TicketLinks links,
            TicketMessages messages,
            ObjectProvider<TicketPart> parts,
            Site site,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.tickets = tickets;
        this.links = links;
        this.messages = messages;
        this.parts = parts;
        this.site = site;
        this.clock = clock;
        this.origin = origin;
    }

    /** @param form none where only a button was pressed */
    void mend(Ticket ticket, @Nullable RegistrationForm form, Map<String, Refused> mistakes) {
        mended = ticket;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var ticket = mended == null ? ticket(request) : mended;
        var section = new Section();
        section.addClassNames("narrow", "ticket");
        add(section);
        if (wrong.containsKey("ticket")) section.add(bad(text(wrong.get("ticket"))));
        if (ticket.registration().forgotten()) {
            section.add(new H1(t("registration.forgotten")), new Paragraph(t("registration.forgotten.what")));
        } else {
            show(section, ticket, clock.instant());
        }
        return PageHead.personal(t("registration.ticket"));
    }

    private Ticket ticket(PageRequest request) {
        return request.parameters()
                .get("token")
                .flatMap(links::read)
                .flatMap(tickets::ticket)
                .orElseThrow(NotFoundException::new);
    }

    private void show(Section section, Ticket ticket, Instant now) {
        var stage = ticket.registration().stage(now);
        var event = ticket.event();
        section.add(state(ticket, stage, now), new H1(event.title()));
        boolean coming = event.takesPlace() && now.isBefore(ticket.session().endsAt());
        if (coming && stage == RegistrationStage.CONFIRMED) section.add(pass(ticket.registration()));
        section.add(facts(ticket));
        if (coming && stage == RegistrationStage.OFFERED) section.add(confirm(ticket));
        if (coming && stage == RegistrationStage.CONFIRMED)
            TicketHowTo.of(event.entry(), ticket.registration().seating(), texts(), locale())
                    .ifPresent(section::add);
        var held = HeldTicket.of(ticket, links);
        parts.orderedStream()
                .flatMap(part -> part.part(held, locale()).stream())
                .forEach(section::add);
        if (coming && stage.live()) section.add(ways(ticket, stage));
        if (coming && !stage.live()) section.add(again(ticket));
        var told = messages.of(held.id());
        if (!told.isEmpty()) section.add(new TicketNews(told, texts(), locale()));
        section.add(change(ticket));
        if (coming && stage.live()) section.add(cancel(ticket));
        section.add(own(ticket), ask());
    }

    private Component state(Ticket ticket, RegistrationStage stage, Instant now) {
        var state = new TicketState(ticket, texts(), locale(), now);
        boolean waits = stage == RegistrationStage.WAITING
                && ticket.event().takesPlace()
                && !ticket.session().cancelled()
                && now.isBefore(ticket.session().endsAt());
        return waits ? state.waiting(tickets.position(ticket)) : state;
    }

    private Component pass(Registration known) {
        return new TicketPass(known, origin + links.address(known.id()), texts(), locale());
    }

    private Component facts(Ticket ticket) {
        var known = ticket.registration();
        var session = ticket.session();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var when = EventTimes.span(session.startsAt(), session.endsAt(), locale());
        fact(facts, "events.when", time(EventTimes.iso(session.startsAt()), when));
        fact(facts, "events.venue", new Span(ticket.event().venue()));
        fact(facts, "registration.seating", new Span(label(known.seating())));
        fact(facts, "registration.name", new Span(Objects.requireNonNull(known.name())));
        fact(facts, "registration.phone", new Span(Phone.masked(Objects.requireNonNull(known.phone()))));
        fact(facts, "registration.persons", new Span(Integer.toString(known.persons())));
        if (known.stage() != RegistrationStage.CONFIRMED) {
            fact(facts, "registration.number", new Span(known.ticket()));
            fact(facts, "registration.code.short", new Span(Objects.requireNonNull(known.code())));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String term, Component value) {
        facts.add(new DescriptionList.Term(t(term)), new DescriptionList.Description(value));
    }

    private Component confirm(Ticket ticket) {
        var yes = submit(t("registration.confirm"));
        yes.addClassNames("button", "main");
        return form("post", address(ticket, "/confirm"), yes);
    }

    /** Into the calendar, and into the album: a picture is there without a network. */
    private Component ways(Ticket ticket, RegistrationStage stage) {
        var address = links.address(ticket.registration().id());
        var ways = new Div(way(address + "/session.ics", "registration.calendar"));
        ways.addClassName("hints");
        if (stage == RegistrationStage.CONFIRMED)
            ways.add(with(way(address + "/ticket.png", "registration.picture"), "download", "ticket.png"));
        return ways;
    }

    private Anchor way(String address, String text) {
        var way = new Anchor(address, t(text));
        way.addClassName("button");
        return way;
    }

    private Component change(Ticket ticket) {
        var form = typed == null ? RegistrationForm.of(ticket.registration()) : typed;
        var fields = new RegistrationFields(ticket.event(), form, wrong, texts(), site, locale());
        int most =
                Math.max(ticket.session().mostPersons(), ticket.registration().persons());
        var phone = Phone.masked(Objects.requireNonNull(ticket.registration().phone()));
        var part = part("registration.change", fields.correct(address(ticket, "/change"), most, phone));
        return typed == null ? part : with(part, "open", "");
    }

    private Component cancel(Ticket ticket) {
        var cancel = submit(t("registration.cancel.yes"));
        cancel.addClassName("button");
        return part(
                "registration.cancel",
                new Paragraph(t("registration.cancel.what")),
                form("post", address(ticket, "/cancel"), cancel));
    }

    /** What is kept about the person: to see, to take along, to have deleted. */
    private Component own(Ticket ticket) {
        var see = new Anchor(address(ticket, "/data"), t("registration.own.see"));
        var take = new Anchor(links.address(ticket.registration().id()) + "/data.json", t("registration.own.take"));
        var delete = submit(t("registration.own.delete"));
        delete.addClassName("button");
        var kept = Moments.say(ticket.session().endsAt().plus(RegistrationNotice.KEPT), locale());
        return part(
                "registration.own",
                new Paragraph(t("registration.own.what", kept)),
                new Paragraph(see),
                new Paragraph(take),
                form("post", address(ticket, "/forget"), delete));
    }

    private Component again(Ticket ticket) {
        var again = new Anchor(link(ticket.event().address()), t("registration.again"));
        again.addClassName("button");
        return new Paragraph(again);
    }

    private Component ask() {
        var ask = new Paragraph(t("registration.ask", site.phone()));
        ask.addClassNames("small", "soft");
        return ask;
    }

    private HtmlContainer part(String key, Component... content) {
        var part = details(t(key), content);
        part.addClassName("more-fields");
        return part;
    }

    private String address(Ticket ticket, String action) {
        return link(links.address(ticket.registration().id()) + action);
    }

    private Div bad(String text) {
        var note = with(new Div(new H2(text)), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    private String text(Refused refused) {
        return texts().get(locale(), refused);
    }
}
