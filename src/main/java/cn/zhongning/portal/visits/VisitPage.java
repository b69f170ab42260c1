package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.Venues;
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
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has come of a booking, and where one changes one's mind. Whoever has the address holds it. */
@Route("visit/:token([A-Za-z0-9_-]{40})")
@AnonymousAllowed
class VisitPage extends PublicPage {
    private final transient Visits visits;
    private final transient Venues venues;
    private final transient VisitLinks links;
    private final transient Clock clock;
    private transient @Nullable Visit mended;
    private transient @Nullable VisitForm typed;
    private transient Map<String, Refused> wrong = Map.of();

    VisitPage(Visits visits, Venues venues, VisitLinks links, Clock clock) {
        this.visits = visits;
        this.venues = venues;
        this.links = links;
        this.clock = clock;
    }

    /** @param form what was typed to correct it; none where something else was tried */
    void mend(Visit visit, @Nullable VisitForm form, Map<String, Refused> mistakes) {
        mended = visit;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var visit = mended == null ? held(request) : mended;
        var venue = venues.find(visit.venueId()).orElseThrow(NotFoundException::new);
        var section = new Section();
        section.addClassNames("narrow", "ticket");
        add(section);
        var whole = wrong.get(Visits.WHOLE);
        if (whole != null) section.add(note("bad", texts().get(locale(), whole), "alert"));
        if (visit.forgotten()) section.add(new H1(t("visits.forgotten")), new Paragraph(t("visits.forgotten.what")));
        else show(section, visit, venue);
        return PageHead.personal(t("visits.mine"));
    }

    private Visit held(PageRequest request) {
        return request.parameters()
                .get("token")
                .flatMap(links::read)
                .flatMap(visits::find)
                .orElseThrow(NotFoundException::new);
    }

    private void show(Section section, Visit visit, Venue venue) {
        section.add(state(visit), new H1(venue.form().name()), facts(visit, venue));
        boolean open = !visit.begun(clock.instant());
        if (open && visit.stage().live()) section.add(change(visit), cancel(visit));
        else if (venue.published()) section.add(again(venue));
        section.add(own(visit), ask(venue));
    }

    private Component state(Visit visit) {
        boolean begun = visit.begun(clock.instant());
        return switch (visit.stage()) {
            case ASKED ->
                begun
                        ? note("", t("visits.is-unanswered"), "status")
                        : note("", t("visits.is-asked"), "status", t("visits.is-asked.what"));
            case ACCEPTED -> note("good", t(begun ? "visits.is-past" : "visits.is-accepted"), "status");
            case DECLINED ->
                note("bad", t("visits.is-declined"), "status", Objects.requireNonNullElse(visit.reason(), ""));
            case CANCELLED -> note("", t("visits.is-cancelled"), "status");
        };
    }

    private Component facts(Visit visit, Venue venue) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var when = VisitTimes.span(visit.startsAt(), visit.endsAt(), locale());
        fact(facts, "visits.when", time(visit.startsAt().toString(), when));
        fact(facts, "visits.place", new Span(venue.form().address()));
        fact(facts, "visits.party", new Span(Objects.requireNonNull(visit.party())));
        fact(facts, "visits.persons", new Span(Integer.toString(visit.persons())));
        if (visit.children() > 0) fact(facts, "visits.children", new Span(Integer.toString(visit.children())));
        fact(facts, "visits.name", new Span(Objects.requireNonNull(visit.name())));
        fact(facts, "visits.phone", new Span(Phone.masked(Objects.requireNonNull(visit.phone()))));
        if (visit.remarks() != null) fact(facts, "visits.remarks.said", new Span(visit.remarks()));
        fact(facts, "visits.number", new Span(visit.ticket()));
        return facts;
    }

    private void fact(DescriptionList facts, String term, Component value) {
        facts.add(new DescriptionList.Term(t(term)), new DescriptionList.Description(value));
    }

    private Component change(Visit visit) {
        var form = typed == null ? VisitForm.of(visit) : typed;
        var fields = new VisitFields(form, wrong, texts(), locale());
        var part = part(
                "visits.change",
                new Paragraph(t("visits.change.what")),
                fields.change(address(visit, "/change"), visit));
        if (wrong.keySet().stream().anyMatch(field -> !field.equals(Visits.WHOLE)))
            part.addComponentAtIndex(1, fields.summary());
        return typed == null ? part : with(part, "open", "");
    }

    private Component cancel(Visit visit) {
        var cancel = submit(t("visits.cancel"));
        cancel.addClassName("button");
        return part(
                "visits.cancel",
                new Paragraph(t("visits.cancel.what")),
                form("post", address(visit, "/cancel"), cancel));
    }

    /** What is kept about the person: to see, to take along, to have deleted. */
    private Component own(Visit visit) {
        var take = new Anchor(links.address(visit.id()) + "/data.json", t("visits.own.take"));
        var delete = submit(t("visits.own.delete"));
        delete.addClassName("button");
        var kept = Moments.say(visit.endsAt().plus(VisitNotice.KEPT), locale());
        return part(
                "visits.own",
                new Paragraph(t("visits.own.what", kept)),
                new Paragraph(take),
                form("post", address(visit, "/forget"), delete));
    }

    private Component again(Venue venue) {
        var again = new Anchor(link(venue.address()), t("visits.again"));
        again.addClassName("button");
        return new Paragraph(again);
    }

    private Component ask(Venue venue) {
        var ask = new Paragraph(t("visits.ask", venue.form().phone()));
        ask.addClassNames("small", "soft");
        return ask;
    }

    private HtmlContainer part(String key, Component... content) {
        var part = details(t(key), content);
        part.addClassName("more-fields");
        return part;
    }

    private String address(Visit visit, String action) {
        return link(links.address(visit.id()) + action);
    }

    private static Div note(String tone, String text, String role, String... more) {
        var note = with(new Div(new H2(text)), "role", role);
        for (var line : more) if (!line.isEmpty()) note.add(new Paragraph(line));
        note.addClassName("note");
        if (!tone.isEmpty()) note.addClassName(tone);
        return note;
    }
}
