package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.forms.Comparison;
import cn.zhongning.portal.forms.Conflict;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one should know of an event before writing on it, and what is to be read before it is decided. */
final class EventNotes extends Div {
    private final transient Texts texts;
    private final transient WordMarks words;
    private final transient EventWays ways;
    private final Locale locale;
    private final String origin;

    EventNotes(Texts texts, WordMarks words, EventWays ways, Locale locale, String origin) {
        this.texts = texts;
        this.words = words;
        this.ways = ways;
        this.locale = locale;
        this.origin = origin;
    }

    /** @param writing whether its form lies open below */
    void of(Event event, @Nullable EventProposal proposal, boolean writing) {
        var reason = event.course().reason();
        if (event.stage() == EventStage.DRAFT && !reason.isEmpty()) note("bad", text("events.was-returned"), reason);
        if (event.stage() == EventStage.CANCELLED) note("bad", text("events.cancelled"), reason);
        if (event.stage() == EventStage.REVIEW && !writing)
            note("", text("events.in-review"), text("events.in-review.what"));
        if (proposal != null) proposal(proposal);
        add(ways.of(event, "", locale));
        if (event.attendance() == Attendance.INVITATION && event.invitation() != null) add(invitation(event));
    }

    private void proposal(EventProposal proposal) {
        var when = Moments.say(proposal.proposedAt(), locale);
        if (proposal.returned() == null)
            note("", text("events.proposal.waits", when), text("events.proposal.waits.what"));
        else note("bad", text("events.proposal.returned"), proposal.returned());
    }

    /** Whoever has this link may register. */
    private Component invitation(Event event) {
        var link = origin + event.address() + "/register?invitation=" + event.invitation();
        var code = new Paragraph(text("events.invitation.code", String.valueOf(event.invitation())));
        var note = new Div(
                new H2(text("events.invitation")),
                new Paragraph(text("events.invitation.what")),
                code,
                new Paragraph(new Anchor(link, link)));
        note.addClassNames("note", "invitation");
        return note;
    }

    /** The whole of it, for the staff with the words that want a look. */
    void article(EventArticle article, boolean staff) {
        if (staff) add(words.forReviewer(words.mark(article, false, locale), locale));
        add(page(article));
    }

    /** What an organiser wants to change, and how it would read. */
    void differences(List<Passage> before, List<Passage> after, EventArticle article) {
        var changes = new Comparison(texts, locale, Comparison.Names.REVISION, before, after);
        var hits = new ArrayList<>(words.mark(article, false, locale));
        words.mark(changes, false, locale).stream()
                .filter(hit -> hits.stream().noneMatch(known -> known.text().equals(hit.text())))
                .forEach(hits::add);
        add(changes, words.forReviewer(hits, locale), page(article));
    }

    void conflict(Conflict conflict) {
        removeAll();
        add(with(conflict, "role", "alert"));
        conflict.scrollIntoView();
    }

    private static Div page(EventArticle article) {
        var page = new Div(article);
        page.addClassNames("detail", "preview");
        return page;
    }

    private void note(String tone, String title, String what) {
        var note = with(new Div(new H2(title), new Paragraph(what)), "role", "status");
        note.addClassName("note");
        if (!tone.isEmpty()) note.addClassName(tone);
        add(note);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
