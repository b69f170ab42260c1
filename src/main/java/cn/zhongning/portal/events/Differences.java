package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not the same in two forms of an event: what stood there, and what would stand there. */
final class Differences {
    private final Texts texts;
    private final Site site;
    private final Locale locale;

    Differences(Texts texts, Site site, Locale locale) {
        this.texts = texts;
        this.site = site;
        this.locale = locale;
    }

    Component of(EventForm before, EventForm after) {
        var list = new DescriptionList();
        list.addClassNames("facts", "differences");
        var old = facts(before);
        facts(after).forEach((label, value) -> {
            var was = Objects.requireNonNullElse(old.get(label), "");
            if (!was.equals(value))
                list.add(term(label), new DescriptionList.Description(lines("del", was), lines("ins", value)));
        });
        return list;
    }

    private Div lines(String tag, String text) {
        var div = new Div();
        text.lines().map(line -> new Div(marked(tag, line))).forEach(div::add);
        return div;
    }

    private static HtmlContainer marked(String tag, String line) {
        var mark = element(tag);
        mark.setText(line);
        return mark;
    }

    private Map<String, String> facts(EventForm form) {
        var facts = new LinkedHashMap<String, String>();
        var told = form.announcement();
        facts.put("events.title", told.wording().title());
        facts.put("events.summary", told.wording().summary());
        facts.put("events.description", told.wording().description());
        facts.put("events.sessions", form.sessions().stream().map(this::session).collect(Collectors.joining("\n")));
        place(facts, told.place());
        entry(facts, told.entry());
        topic(facts, told.topic());
        facts.put("events.audience", new AudienceWords(texts, locale).of(told.audience()));
        facts.put("events.language", told.audience().language());
        hosts(facts, told.hosts());
        facts.put("events.poster", told.poster() == null ? "" : texts.get(locale, "events.poster.kept", told.poster()));
        return facts;
    }

    private String session(SessionForm session) {
        var when = EventTimes.span(session.start(), session.end(), locale);
        return texts.get(
                locale,
                "events.session.facts",
                when,
                session.seats(),
                Objects.requireNonNullElse(session.seatsOnline(), 0));
    }

    private void place(Map<String, String> facts, Place place) {
        facts.put("events.mode", texts.label(locale, place.mode()));
        facts.put("events.venue", EventArticle.place(place, site, texts, locale));
        facts.put("events.accessibility", place.accessibility());
    }

    private void entry(Map<String, String> facts, Entry entry) {
        facts.put("events.attendance", texts.label(locale, entry.attendance()));
        facts.put(
                "events.questions", joined(entry.questions().stream().map(question -> texts.label(locale, question))));
        facts.put("events.instructions-on-site", entry.instructionsOnSite());
        facts.put("events.instructions-online", entry.instructionsOnline());
    }

    private void topic(Map<String, String> facts, Topic topic) {
        facts.put("events.kind", texts.label(locale, topic.kind()));
        facts.put("events.settings", joined(topic.settings().stream().map(setting -> texts.label(locale, setting))));
        facts.put(
                "events.livelihoods", joined(topic.livelihoods().stream().map(code -> site.livelihood(code, locale))));
        facts.put("events.industry", topic.industry() == null ? "" : site.industry(topic.industry(), locale));
        facts.put(
                "events.results", topic.results().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    private void hosts(Map<String, String> facts, Hosts hosts) {
        facts.put(
                "events.speakers",
                hosts.speakers().each().stream()
                        .map(each -> joined(Stream.of(each.name(), each.about())))
                        .collect(Collectors.joining("\n")));
        facts.put("events.co-organisers", joined(hosts.coOrganisers().stream()));
        facts.put("events.office", hosts.office());
        facts.put("events.contact", hosts.contact());
    }

    private String joined(Stream<String> words) {
        return words.collect(Collectors.joining(texts.get(locale, "events.separator")));
    }

    private DescriptionList.Term term(String key) {
        return new DescriptionList.Term(texts.get(locale, key));
    }
}
