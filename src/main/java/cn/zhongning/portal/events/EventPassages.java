package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** All that a form of an event says, as a person reads it, so that two of them can be compared. */
final class EventPassages {
    private final Ties ties;
    private final Pictures pictures;
    private final ObjectProvider<PresentedResults> results;
    private final Texts texts;
    private final Site site;
    private final Locale locale;

    EventPassages(
            Ties ties,
            Pictures pictures,
            ObjectProvider<PresentedResults> results,
            Texts texts,
            Site site,
            Locale locale) {
        this.ties = ties;
        this.pictures = pictures;
        this.results = results;
        this.texts = texts;
        this.site = site;
        this.locale = locale;
    }

    /** The same fields in the same order, whatever the form says. */
    List<Passage> of(EventForm form) {
        var said = new ArrayList<Passage>();
        var told = form.announcement();
        said.add(text("title", "events.title", told.wording().title()));
        said.add(text("summary", "events.summary", told.wording().summary()));
        said.add(text("description", "events.description", told.wording().description()));
        said.add(text("sessions", "events.sessions", sessions(form)));
        place(said, told.place());
        entry(said, told.entry());
        topic(said, told.topic());
        said.add(text("audience", "events.audience", new AudienceWords(texts, locale).of(told.audience())));
        said.add(text("language", "events.language", told.audience().language()));
        hosts(said, told.hosts());
        said.add(poster(told.poster()));
        return said;
    }

    private Passage text(String field, String label, String said) {
        return new Passage(field, texts.get(locale, label), said, true);
    }

    private Passage poster(@Nullable UUID id) {
        var address = Stream.ofNullable(id)
                .flatMap(each -> pictures.inOrder(List.of(each)).stream())
                .map(Picture::smallAddress)
                .findFirst();
        return Passage.picture("poster", texts.get(locale, "events.poster"), address.orElse(""));
    }

    private String sessions(EventForm form) {
        var lines = Stream.concat(
                form.sessions().stream().map(this::session),
                form.unfinished().stream().map(any -> texts.get(locale, "events.session.unfinished")));
        return lines.collect(Collectors.joining("\n"));
    }

    private String session(SessionForm session) {
        var when = EventTimes.span(session.start(), session.end(), locale);
        int online = Objects.requireNonNullElse(session.seatsOnline(), 0);
        return texts.get(locale, "events.session.facts", when, session.seats(), online);
    }

    private void place(List<Passage> said, Place place) {
        said.add(text("mode", "events.mode", texts.label(locale, place.mode())));
        said.add(text("venueId", "events.venue.known", tied(ties.venues(), place.venueId())));
        said.add(text("venue", "events.venue", EventArticle.place(place, site, texts, locale)));
        said.add(text("accessibility", "events.accessibility", place.accessibility()));
    }

    private void entry(List<Passage> said, Entry entry) {
        said.add(text("attendance", "events.attendance", texts.label(locale, entry.attendance())));
        var asked = entry.questions().stream().map(question -> texts.label(locale, question));
        said.add(text("questions", "events.questions", joined(asked)));
        said.add(text("instructionsOnSite", "events.instructions-on-site", entry.instructionsOnSite()));
        said.add(text("instructionsOnline", "events.instructions-online", entry.instructionsOnline()));
    }

    private void topic(List<Passage> said, Topic topic) {
        var kind = topic.kind();
        said.add(text("kind", "events.kind", kind == null ? "" : texts.label(locale, kind)));
        var settings = topic.settings().stream().map(setting -> texts.label(locale, setting));
        said.add(text("settings", "events.settings", joined(settings)));
        var livelihoods = topic.livelihoods().stream().map(code -> site.livelihood(code, locale));
        said.add(text("livelihoods", "events.livelihoods", joined(livelihoods)));
        var industry = topic.industry() == null ? "" : site.industry(topic.industry(), locale);
        said.add(text("industry", "events.industry", industry));
        said.add(text("campaign", "events.campaign", tied(ties.campaigns(), topic.campaignId())));
        said.add(text("results", "events.results", presented(topic.results())));
    }

    private String tied(Map<UUID, String> known, @Nullable UUID id) {
        return id == null ? "" : known.getOrDefault(id, texts.get(locale, "events.tied.gone"));
    }

    /** By title, each on its line; of what is not public any more only that it was one. */
    private String presented(List<UUID> ids) {
        var titles = results.stream()
                .flatMap(each -> each.of(ids).stream())
                .collect(Collectors.toMap(PresentedResults.Presented::id, this::title, (one, same) -> one));
        return ids.stream()
                .map(id -> titles.getOrDefault(id, texts.get(locale, "events.tied.gone")))
                .collect(Collectors.joining("\n"));
    }

    private String title(PresentedResults.Presented result) {
        return texts.get(locale, "events.results.of", result.title(), result.owner());
    }

    private void hosts(List<Passage> said, Hosts hosts) {
        var speakers = hosts.speakers().each().stream().map(each -> joined(Stream.of(each.name(), each.about())));
        said.add(text("speakers", "events.speakers", speakers.collect(Collectors.joining("\n"))));
        said.add(text("coOrganisers", "events.co-organisers", joined(hosts.coOrganisers().stream())));
        said.add(text("office", "events.office", hosts.office()));
        said.add(text("contact", "events.contact", hosts.contact()));
    }

    private String joined(Stream<String> words) {
        return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(texts.get(locale, "events.separator")));
    }
}
