package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.pictures.Figures;
import cn.zhongning.portal.pictures.Picture;
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
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event as its readers see it; the desk's preview shows the same. */
class EventArticle extends Article {
    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;
    private final transient Announcement told;
    private final H1 title;

    EventArticle(
            EventForm form,
            String organiser,
            @Nullable Picture poster,
            Instant now,
            Texts texts,
            Site site,
            Locale locale) {
        this.told = form.announcement();
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        var kind = new Span(
                told.topic().kind() == null
                        ? text("events.unfinished")
                        : texts.label(locale, told.topic().kind()));
        kind.addClassNames("kind", "event");
        title = new H1(told.wording().title());
        add(kind, title);
        if (!told.wording().summary().isEmpty()) add(lead());
        if (poster != null)
            add(Figures.of(poster, text("events.poster.of", told.wording().title())));
        add(
                facts(form, organiser, now),
                new H2(text("events.about")),
                Markdown.html(told.wording().description()));
        if (!told.hosts().speakers().each().isEmpty()) add(speakers());
        if (!told.entry().instructionsOnSite().isEmpty()) add(instructions());
    }

    /** What one should know first, between its kind and its title. */
    void mark(String key) {
        var mark = new Span(text(key));
        mark.addClassName("chip");
        addComponentAtIndex(1, mark);
    }

    /** The same below its title, at greater length. */
    void tell(Component note) {
        addComponentAtIndex(indexOf(title) + 1, note);
    }

    private Paragraph lead() {
        var lead = new Paragraph(told.wording().summary());
        lead.addClassName("lead");
        return lead;
    }

    private Component facts(EventForm form, String organiser, Instant now) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        if (!form.sessions().isEmpty())
            facts.add(
                    term("events.when"),
                    new DescriptionList.Description(new SessionList(form.sessions(), now, texts, locale)));
        fact(facts, "events.venue", place(told.place(), site, texts, locale));
        if (told.place().mode() != EventMode.ON_SITE)
            fact(facts, "events.mode", texts.label(locale, told.place().mode()));
        fact(facts, "events.accessibility", told.place().accessibility());
        fact(facts, "events.audience", new AudienceWords(texts, locale).of(told.audience()));
        fact(facts, "events.language", told.audience().language());
        fact(facts, "events.attendance", texts.label(locale, told.entry().attendance()));
        topic(facts);
        fact(facts, "events.organiser", organiser);
        fact(facts, "events.co-organisers", joined(told.hosts().coOrganisers().stream()));
        fact(facts, "events.office", told.hosts().office());
        fact(facts, "events.contact", told.hosts().contact());
        return facts;
    }

    private void topic(DescriptionList facts) {
        var topic = told.topic();
        fact(facts, "events.settings", joined(topic.settings().stream().map(setting -> texts.label(locale, setting))));
        fact(
                facts,
                "events.livelihoods",
                joined(topic.livelihoods().stream().map(code -> site.livelihood(code, locale))));
        if (topic.industry() != null) fact(facts, "events.industry", site.industry(topic.industry(), locale));
    }

    /** What nobody said is not shown. */
    private void fact(DescriptionList facts, String term, String value) {
        if (!value.isEmpty()) facts.add(term(term), new DescriptionList.Description(value));
    }

    private Component speakers() {
        var list = new DescriptionList();
        list.addClassNames("facts", "speakers");
        told.hosts()
                .speakers()
                .each()
                .forEach(speaker -> list.add(
                        new DescriptionList.Term(speaker.name()), new DescriptionList.Description(speaker.about())));
        return element("section", new H2(text("events.speakers")), list);
    }

    private Component instructions() {
        var part = element("section", new H2(text("events.instructions-on-site")));
        told.entry()
                .instructionsOnSite()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Paragraph::new)
                .forEach(part::add);
        return part;
    }

    /** The venue with its town, unless it begins with that. */
    static String place(Place place, Site site, Texts texts, Locale locale) {
        if (place.town() == null) return place.venue();
        if (place.venue().isEmpty()) return site.town(place.town(), locale);
        if (place.venue().startsWith(site.town(place.town(), Texts.CHINESE))) return place.venue();
        return site.town(place.town(), locale) + texts.get(locale, "events.place-separator") + place.venue();
    }

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(text("events.separator")));
    }

    private DescriptionList.Term term(String key) {
        return new DescriptionList.Term(text(key));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
