package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** When an event takes place, for everybody: what is to come first, what was called off crossed out, the rest folded. */
class SessionList extends Div {
    private static final int OPEN = 6;

    private final transient Texts texts;
    private final Locale locale;

    SessionList(List<SessionForm> sessions, Instant now, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("times");
        var words = new RuleWords(texts, locale);
        SeriesForm.of(sessions).forEach(series -> add(new Paragraph(words.say(series))));
        var coming =
                sessions.stream().filter(session -> session.end().isAfter(now)).toList();
        var past =
                sessions.stream().filter(session -> !session.end().isAfter(now)).toList();
        int open = coming.size() <= OPEN + 1 ? coming.size() : OPEN;
        if (open > 0) add(list(coming.subList(0, open)));
        if (open < coming.size()) add(folded("events.sessions.more", coming.subList(open, coming.size())));
        if (coming.isEmpty() && past.size() == 1) add(list(past));
        else if (!past.isEmpty()) add(folded("events.timetable.past", past));
    }

    private Component folded(String key, List<SessionForm> sessions) {
        return details(texts.get(locale, key, sessions.size()), list(sessions));
    }

    private UnorderedList list(List<SessionForm> sessions) {
        var list = new UnorderedList(sessions.stream().map(this::line).toArray(ListItem[]::new));
        list.addClassName("plain");
        return list;
    }

    private ListItem line(SessionForm session) {
        var when = time(EventTimes.iso(session.start()), EventTimes.span(session.start(), session.end(), locale));
        if (session.off()) {
            var why = texts.get(locale, "events.session.off.because", Objects.requireNonNull(session.cancelled()));
            return new ListItem(element("s", when), hint(why));
        }
        return session.moved() ? new ListItem(when, hint(was(session))) : new ListItem(when);
    }

    private String was(SessionForm session) {
        var place = Objects.requireNonNull(session.place());
        var start = place.instant();
        var end = start.plus(place.series().length());
        return texts.get(locale, "events.session.moved", EventTimes.span(start, end, locale));
    }

    private static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        return hint;
    }
}
