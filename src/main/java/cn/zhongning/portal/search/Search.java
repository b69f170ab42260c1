package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.search.IndexSearch.Answer;
import cn.zhongning.portal.search.IndexSearch.Question;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the public finds. Every hit is confirmed by PostgreSQL, so what was withdrawn never shows. */
@Service
class Search {
    /** With fewer finds than this, what means something similar is shown beside them. */
    static final int FEW = 3;

    private final IndexSearch index;
    private final Circuit circuit;
    private final Pending pending;
    private final Cards cards;
    private final Similar similar;
    private final Fallback fallback;
    private final Clock clock;

    Search(
            IndexSearch index,
            Circuit circuit,
            Pending pending,
            Cards cards,
            Similar similar,
            Fallback fallback,
            Clock clock) {
        this.index = index;
        this.circuit = circuit;
        this.pending = pending;
        this.cards = cards;
        this.similar = similar;
        this.fallback = fallback;
        this.clock = clock;
    }

    /** One way to read what was typed, stricter ways first. */
    record Attempt(Relaxed relaxed, Typed typed, @Nullable Query words) {}

    /**
     * @param page from 1
     * @param asOf what was published later is left out, so that a page keeps its content while others publish
     */
    Found find(SearchQuery query, int page, Instant asOf, Locale locale) {
        return find(query, page, Found.PAGE, asOf, locale);
    }

    /** @param size how many a page holds */
    Found find(SearchQuery query, int page, int size, Instant asOf, Locale locale) {
        int reachable = Math.min(page, Found.REACH / size);
        return circuit.ask(() -> indexed(query, reachable, size, asOf, locale))
                .orElseGet(() -> fallback.find(query, page, size, asOf, locale));
    }

    private Found indexed(SearchQuery query, int page, int size, Instant asOf, Locale locale) throws IOException {
        var now = clock.instant();
        var unfed = pending.changes();
        var visible = Visible.filters(now, asOf, unfed.gone());
        var filters = Filters.of(query, now);
        var attempts = attempts(query.text());
        for (var attempt : attempts) {
            var question = new Question(query, attempt.typed(), attempt.words(), visible, filters, now, page, size);
            var answer = index.ask(question);
            if (answer.anywhere() == 0 && attempt != attempts.getLast()) continue;
            int last = Found.pages(answer.total(), size);
            if (page > last) {
                answer = index.ask(question.onPage(last));
            }
            return found(question, answer, attempt.relaxed(), Math.min(page, last), asOf, unfed, locale);
        }
        throw new IllegalStateException("there is always one attempt");
    }

    private Found found(
            Question question,
            Answer answer,
            Relaxed relaxed,
            int page,
            Instant asOf,
            Pending.Changes unfed,
            Locale locale)
            throws IOException {
        var hits = cards.confirmed(answer.places(), question.typed(), unfed.ids(), locale);
        long total = answer.total() - (answer.places().size() - hits.size());
        boolean few = total < FEW && question.words() != null;
        return new Found(
                hits,
                total,
                page,
                asOf,
                answer.counts(),
                answer.without(),
                answer.anywhere(),
                total == 0 ? Relaxed.NOTHING : relaxed,
                few ? similar.to(question, answer.places(), locale) : List.of(),
                false);
    }

    static List<Attempt> attempts(String text) {
        var typed = Typed.of(text);
        if (text.isBlank()) return List.of(new Attempt(Relaxed.NOTHING, typed, null));
        if (typed.isEmpty()) {
            return List.of(new Attempt(Relaxed.NOTHING, typed, Query.of(q -> q.matchNone(none -> none))));
        }
        var attempts = new ArrayList<Attempt>();
        attempts.add(new Attempt(Relaxed.NOTHING, typed, Words.strict(typed)));
        var loose = typed.loosened();
        if (!typed.phrases().isEmpty()) attempts.add(new Attempt(Relaxed.PHRASE, loose, Words.strict(loose)));
        attempts.add(new Attempt(Relaxed.SPELLING, loose, Words.forgiving(loose)));
        if (loose.runs().size() > 1) attempts.add(new Attempt(Relaxed.WORDS, loose, Words.some(loose)));
        return attempts;
    }
}
