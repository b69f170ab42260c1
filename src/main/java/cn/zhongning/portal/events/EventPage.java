package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** What, when and where: all that somebody needs to come. */
@Route("events/:id")
@AnonymousAllowed
class EventPage extends PublicPage {
    private static final int OTHERS = 3;
    private final transient EventService events;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient EventData facts;
    private final transient CurrentUser user;
    private final transient EventArticles articles;
    private final transient ObjectProvider<EventPanel> panels;

    EventPage(
            EventService events,
            Site site,
            JsonLd data,
            EventData facts,
            CurrentUser user,
            EventArticles articles,
            ObjectProvider<EventPanel> panels) {
        this.events = events;
        this.site = site;
        this.data = data;
        this.facts = facts;
        this.user = user;
        this.articles = articles;
        this.panels = panels;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var event = events.visible(request.id("id")).orElseThrow(NotFoundException::new);
        var sessions = events.sessions(event.id());
        var organiser = events.organiser(event);
        var form = EventForm.of(event, sessions, events.series(event.id()));
        var article = articles.of(event, form, organiser, request.locale());
        panels.orderedStream()
                .flatMap(panel -> panel.panel(event, sessions, request).stream())
                .forEach(article::add);
        var detail = new Div(article, new Aside(ask(event), others(event)));
        detail.addClassName("detail");
        add(detail);
        return PageHead.listed(
                event.title(),
                event.summary(),
                event.address(),
                facts.of(event, organiser, sessions, request),
                data.trail(request, Kind.EVENT, event.title(), event.address()));
    }

    @Override
    protected void showLive(PageRequest request) {
        var event = events.visible(request.id("id")).orElseThrow(NotFoundException::new);
        if (user.get().filter(who -> works(who, event)).isEmpty()) return;
        var edit = new Anchor("/desk/events/" + event.id(), t("events.edit"));
        edit.addClassName("button");
        add(edit);
    }

    private static boolean works(SignedIn who, Event event) {
        return who.staff() || who.role() == Role.ORGANISER && who.actsFor(event.organisationId());
    }

    private Component ask(Event event) {
        var contact = event.announcement().hosts().contact();
        var phone = new Paragraph(
                contact.isEmpty()
                        ? t("events.ask.what", site.phone())
                        : t("events.ask.organiser", contact, site.phone()));
        phone.addClassNames("small", "soft");
        var ask = new Div(new H2(t("events.ask")), phone);
        ask.addClassName("card");
        return ask;
    }

    private Component others(Event event) {
        var list = new UnorderedList();
        list.addClassNames("plain", "titles");
        events.beside(event, OTHERS)
                .forEach(other -> list.add(new ListItem(new Anchor(link(other.address()), other.title()))));
        list.add(new ListItem(new Anchor(link("/events"), t("events.more"))));
        var others = new Div(new H2(t("events.others")), list);
        others.addClassName("card");
        return others;
    }
}
