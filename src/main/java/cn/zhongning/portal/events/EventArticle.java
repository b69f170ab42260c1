package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event as its readers see it; the desk's preview shows the same. */
class EventArticle extends Article {
    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;

    EventArticle(EventForm form, String organiser, boolean demo, Instant now, Texts texts, Site site, Locale locale) {
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        var told = form.announcement();
        var kind = new Span(texts.label(locale, told.topic().kind()));
        kind.addClassNames("kind", "event");
        add(kind);
        if (demo) add(mark("events.demo"));
        if (form.end().isBefore(now)) add(mark("events.over"));
        add(new H1(told.wording().title()), facts(form, organiser, now), new H2(text("events.about")));
        told.wording()
                .description()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Paragraph::new)
                .forEach(this::add);
    }

    private Component facts(EventForm form, String organiser, Instant now) {
        var told = form.announcement();
        var topic = told.topic();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(term("events.when"), new DescriptionList.Description(when(form, now)));
        facts.add(term("events.venue"), described(place(told.place(), site, texts, locale)));
        facts.add(
                term("events.attendance"),
                described(texts.label(locale, told.entry().attendance())));
        var settings = topic.settings().stream()
                .sorted(Comparator.naturalOrder())
                .map(setting -> texts.label(locale, setting));
        facts.add(term("events.settings"), described(joined(settings)));
        if (!topic.livelihoods().isEmpty()) {
            var fields = topic.livelihoods().stream().map(code -> site.livelihood(code, locale));
            facts.add(term("events.livelihoods"), described(joined(fields)));
        }
        facts.add(term("events.organiser"), described(organiser));
        return facts;
    }

    private Component when(EventForm form, Instant now) {
        return new SessionList(form.sessions(), now, texts, locale);
    }

    /** The venue with its town, unless it begins with that. */
    static String place(Place place, Site site, Texts texts, Locale locale) {
        if (place.town() == null) return place.venue();
        if (place.venue().startsWith(site.town(place.town(), Texts.CHINESE))) return place.venue();
        return site.town(place.town(), locale) + texts.get(locale, "events.place-separator") + place.venue();
    }

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(text("events.separator")));
    }

    private Span mark(String key) {
        var mark = new Span(text(key));
        mark.addClassName("chip");
        return mark;
    }

    private DescriptionList.Term term(String key) {
        return new DescriptionList.Term(text(key));
    }

    private static DescriptionList.Description described(String text) {
        return new DescriptionList.Description(text);
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
