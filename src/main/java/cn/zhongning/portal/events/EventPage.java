package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What, when and where: all that somebody needs to come. */
@Route("events/:id")
@AnonymousAllowed
class EventPage extends PublicPage {
    private final transient EventService events;
    private final transient Site site;
    private final transient CurrentUser user;

    EventPage(EventService events, Site site, CurrentUser user) {
        this.events = events;
        this.site = site;
        this.user = user;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var event = events.published(request.id("id")).orElseThrow(NotFoundException::new);
        var organiser = events.organiser(event);
        var detail = new Div(article(event, organiser, request.locale()), aside());
        detail.addClassName("detail");
        add(detail);
        return PageHead.listed(
                event.title(),
                EventSource.summary(event.description()),
                event.address(),
                eventData(event, organiser, request),
                trail(event, request));
    }

    @Override
    protected void showLive(PageRequest request) {
        if (user.get().filter(SignedIn::staff).isEmpty()) return;
        var edit = new Anchor("/desk/events/" + request.id("id"), t("events.edit"));
        edit.addClassName("button");
        add(edit);
    }

    private Article article(Event event, String organiser, Locale locale) {
        var kind = new Span(label(event.kind()));
        kind.addClassNames("kind", "event");
        var article = new Article(kind, new H1(event.title()), facts(event, organiser, locale));
        article.add(new H2(t("events.about")));
        event.description()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Paragraph::new)
                .forEach(article::add);
        if (event.demo()) article.add(soft(t("events.demo")));
        return article;
    }

    private Component facts(Event event, String organiser, Locale locale) {
        var facts = element("dl");
        facts.addClassName("facts");
        var time =
                Html.time(EventTimes.iso(event.startsAt()), EventTimes.span(event.startsAt(), event.endsAt(), locale));
        facts.add(term("events.when"), element("dd", time));
        facts.add(term("events.venue"), detail(place(event, locale)));
        facts.add(
                term("events.settings"),
                detail(event.places().stream().map(this::label).collect(Collectors.joining(t("events.separator")))));
        if (!event.livelihoods().isEmpty())
            facts.add(
                    term("events.livelihoods"),
                    detail(event.livelihoods().stream()
                            .map(code -> site.livelihood(code, locale))
                            .collect(Collectors.joining(t("events.separator")))));
        facts.add(term("events.organiser"), detail(organiser));
        return facts;
    }

    private String place(Event event, Locale locale) {
        if (event.town() == null) return event.venue();
        var town = site.town(event.town(), locale);
        return event.venue().startsWith(town) ? event.venue() : town + t("events.place-separator") + event.venue();
    }

    private Aside aside() {
        var phone = new Paragraph(t("events.ask.what", site.phone()));
        phone.addClassNames("small", "soft");
        var ask = new Div(new H2(t("events.ask")), phone);
        var more = new Paragraph(new Anchor(link("/events"), t("events.more")));
        more.addClassName("small");
        var others = new Div(new H2(t("events.others")), more);
        ask.addClassName("card");
        others.addClassName("card");
        return new Aside(ask, others);
    }

    private Component term(String key) {
        var term = element("dt");
        term.setText(t(key));
        return term;
    }

    private static Component detail(String text) {
        var detail = element("dd");
        detail.setText(text);
        return detail;
    }

    private static Paragraph soft(String text) {
        var soft = new Paragraph(text);
        soft.addClassNames("soft", "small");
        return with(soft, "data-demo", "");
    }

    private Map<String, Object> eventData(Event event, String organiser, PageRequest request) {
        return Map.of(
                "@context", "https://schema.org",
                "@type", "Event",
                "name", event.title(),
                "description", EventSource.summary(event.description()),
                "startDate", EventTimes.iso(event.startsAt()),
                "endDate", EventTimes.iso(event.endsAt()),
                "eventStatus", "https://schema.org/EventScheduled",
                "isAccessibleForFree", true,
                "location", Map.of("@type", "Place", "name", event.venue(), "address", place(event, request.locale())),
                "organizer", Map.of("@type", "Organization", "name", organiser));
    }

    private Map<String, Object> trail(Event event, PageRequest request) {
        return Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        crumb(1, site.name().label(request.locale()), link("/")),
                        crumb(2, t("Kind.EVENT"), link("/events")),
                        crumb(3, event.title(), link(event.address()))));
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
    }
}
