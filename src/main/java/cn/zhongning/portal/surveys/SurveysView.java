package cn.zhongning.portal.surveys;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.EventWays;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** What those who came said of each session, for the organiser and the staff. */
@Route("desk/events/:id/ratings")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class SurveysView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Surveys surveys;
    private final transient EventWays ways;

    SurveysView(Surveys surveys, EventWays ways) {
        this.surveys = surveys;
        this.ways = ways;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            show(UUID.fromString(entering.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        var event = surveys.event(id);
        var lead = new Paragraph(getTranslation("surveys.desk.lead", Ratings.LEAST));
        lead.addClassName("soft");
        removeAll();
        add(
                back("/desk/events/" + id, event.title()),
                new H1(getPageTitle()),
                ways.of(event, "surveys.desk", getLocale()),
                lead);
        surveys.sessions(id).forEach(session -> add(session(session)));
    }

    private Component session(EventSession session) {
        var ratings = surveys.of(session.id());
        var part = new Section(new H2(EventTimes.span(session.startsAt(), session.endsAt(), getLocale())));
        part.addClassName("ratings");
        if (!ratings.told()) {
            part.add(new Paragraph(getTranslation("surveys.desk.few", ratings.answers(), Ratings.LEAST)));
            return part;
        }
        part.add(
                new Paragraph(getTranslation("surveys.desk.average", ratings.average(), ratings.answers())),
                stars(ratings),
                new Paragraph(getTranslation(
                        "surveys.desk.again",
                        ratings.again().yes(),
                        ratings.again().yes() + ratings.again().no())));
        said(part, "surveys.desk.good", ratings.good());
        said(part, "surveys.desk.better", ratings.better());
        return part;
    }

    /** Five bars, and the numbers for who does not see them. */
    private Component stars(Ratings ratings) {
        var list = new DescriptionList();
        list.addClassName("star-bars");
        for (int star = ratings.stars().size(); star >= 1; star--) {
            int count = ratings.stars().get(star - 1);
            var bar = with(with(new Span(), "aria-hidden", "true"), "data-share", share(count, ratings.answers()));
            bar.addClassName("bar");
            list.add(
                    new DescriptionList.Term(getTranslation("surveys.desk.star", star)),
                    new DescriptionList.Description(bar, new Span(Integer.toString(count))));
        }
        return list;
    }

    /** In tenths, for which the style has widths. */
    private static String share(int count, int all) {
        return Integer.toString(Math.round(10f * count / all));
    }

    private void said(Section part, String key, List<String> said) {
        if (said.isEmpty()) return;
        var list = new UnorderedList(said.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("said");
        part.add(new H3(getTranslation(key)), list);
    }
}
