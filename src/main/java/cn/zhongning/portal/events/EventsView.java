package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The events that this person may work on, latest first. */
@Route("desk/events")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class EventsView extends Div implements HasDynamicTitle {
    EventsView(EventService service) {
        var create = new Anchor("/desk/events/new", getTranslation("events.new"));
        create.addClassNames("button", "main");
        add(new H1(getTranslation("events.desk")), create);
        var events = service.mine();
        if (events.isEmpty()) {
            add(new Paragraph(getTranslation("events.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "plain");
        events.forEach(event -> list.add(row(event)));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.desk");
    }

    private ListItem row(Event event) {
        var meta = new Div(
                new Span(EventTimes.span(event.startsAt(), event.endsAt(), getLocale())),
                new Span(getTranslation("EventKind." + event.kind().name())),
                new Span(event.venue()));
        meta.addClassName("meta");
        var about = new Div(new H3(new Anchor("/desk/events/" + event.id(), event.title())), meta);
        if (event.demo()) meta.add(new Span(getTranslation("events.demo")));
        var stage = element("b");
        stage.setText(getTranslation("EventStage." + event.stage().name()));
        var side = new Div(stage);
        side.addClassName("side");
        if (event.published()) side.add(new Anchor(event.address(), getTranslation("events.open")));
        return new ListItem(about, side);
    }
}
