package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Within a set the values are alternatives, between the sets all must hold; empty means any.
 *
 * @param text as typed; empty lists everything
 * @param readinessFrom lowest readiness level wanted, or null
 */
public record SearchQuery(
        String text,
        Set<Kind> kinds,
        Set<String> industries,
        Set<String> livelihoods,
        Set<CooperationMode> cooperation,
        Set<String> towns,
        Set<String> eventKinds,
        @Nullable Integer readinessFrom,
        When when,
        Sort sort) {
    public enum Sort {
        RELEVANCE,
        NEWEST,
        DEADLINE
    }

    /** Events: when they take place. Everything else: when it was published. */
    public enum When {
        ANY,
        WEEK,
        MONTH,
        YEAR,
        /** Events that have not ended. */
        COMING,
        /** Events that have ended. */
        PAST;

        /** How far a span reaches. */
        public int days() {
            return switch (this) {
                case WEEK -> 7;
                case MONTH -> 31;
                default -> 366;
            };
        }
    }

    public static SearchQuery all(Kind kind) {
        return new SearchQuery(
                "", Set.of(kind), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, When.ANY, Sort.NEWEST);
    }

    SearchQuery by(Sort another) {
        return new SearchQuery(
                text, kinds, industries, livelihoods, cooperation, towns, eventKinds, readinessFrom, when, another);
    }

    /** What a plain text has to contain where there is no index to ask: each of these, quotation marks or not. */
    public List<String> substrings() {
        var typed = Typed.of(text);
        return Stream.concat(typed.phrases().stream(), typed.words().stream())
                .map(word -> word.replace("'", ""))
                .toList();
    }
}
