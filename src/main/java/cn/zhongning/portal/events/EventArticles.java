package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Sets events as articles: what they show, what they present, and what became of them. */
@Service
class EventArticles {
    private final Pictures pictures;
    private final ObjectProvider<PresentedResults> results;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    EventArticles(Pictures pictures, ObjectProvider<PresentedResults> results, Texts texts, Site site, Clock clock) {
        this.pictures = pictures;
        this.results = results;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** What the form says, as it would be read. */
    EventArticle of(EventForm form, String organiser, Locale locale) {
        var poster = form.announcement().poster();
        var picture = poster == null
                ? null
                : pictures.inOrder(List.of(poster)).stream().findFirst().orElse(null);
        return new EventArticle(form, organiser, picture, clock.instant(), texts, site, locale);
    }

    /** The event as it stands. */
    EventArticle of(Event event, EventForm form, String organiser, Locale locale) {
        var article = of(form, organiser, locale);
        if (event.stage() == EventStage.CANCELLED) article.tell(cancelled(event, locale));
        else if (event.over(clock.instant())) article.mark("events.over");
        if (event.demo()) article.mark("events.demo");
        presented(event, locale).ifPresent(article::add);
        return article;
    }

    private Component cancelled(Event event, Locale locale) {
        var title = new H2(texts.get(locale, "events.cancelled"));
        var note = with(new Div(title, new Paragraph(event.course().reason())), "role", "status");
        note.addClassNames("note", "bad");
        return note;
    }

    /** Who writes to one of these owners from there is known to come from this event. */
    private Optional<Component> presented(Event event, Locale locale) {
        var ids = event.announcement().topic().results();
        var known = results.stream().flatMap(each -> each.of(ids).stream()).toList();
        if (known.isEmpty()) return Optional.empty();
        var list = new UnorderedList(
                known.stream().map(each -> line(each, event.id(), locale)).toArray(ListItem[]::new));
        list.addClassNames("plain", "presented");
        return Optional.of(element(
                "section",
                new H2(texts.get(locale, "events.results")),
                new Paragraph(texts.get(locale, "events.results.what")),
                list));
    }

    private static ListItem line(PresentedResults.Presented result, UUID event, Locale locale) {
        var link = new Anchor(PageRequest.link(locale, result.address(event)), result.title());
        var owner = new Span(result.owner());
        owner.addClassNames("small", "soft");
        return new ListItem(new Div(link), owner);
    }
}
