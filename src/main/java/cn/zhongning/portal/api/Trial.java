package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.BeanUtils;

/**
 * Makes forms of what was sent. The forms refuse what is wrong without saying in which field: then every field is tried
 * by itself among empty ones, so that all that is wrong is told at once, by the same rules.
 */
final class Trial {
    /** The field of a refusal that takes two of them, or that only a service can tell. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("demands.error.budget", "budgetTo"),
            Map.entry("listings.error.industry", "industry"),
            Map.entry("listings.error.livelihood", "livelihood"),
            Map.entry("listings.error.town", "town"),
            Map.entry("results.error.price", "priceTo"),
            Map.entry("results.error.new-materials", "readinessScale"),
            Map.entry("pictures.error.gone", "images"),
            Map.entry("events.error.tied", "venueId"),
            Map.entry("events.error.ends", "endsAt"),
            Map.entry("events.error.long", "endsAt"),
            Map.entry("events.error.session.past", "startsAt"),
            Map.entry("events.error.seats", "seats"),
            Map.entry("events.error.seats.none", "seats"),
            Map.entry("events.error.seats.taken", "seats"),
            Map.entry("events.error.seats-online", "seatsOnline"),
            Map.entry("events.error.most", "mostPersons"),
            Map.entry("events.error.opens", "opensAt"),
            Map.entry("events.error.closes", "closesAt"),
            Map.entry("events.error.session.reason", "reason"),
            Map.entry("events.error.session.word", "reason"),
            Map.entry("pictures.error.alt", "alt"));

    /** What is said of a file or a picture that somebody sends. */
    private static final Pattern FILE = Pattern.compile(
            "files\\.error\\.(?!count|many|gone).+|pictures\\.error\\.(large|kind|broken|pixels|small)");

    static Optional<String> field(String refusal) {
        return FILE.matcher(refusal).matches() ? Optional.of("file") : Optional.ofNullable(FIELDS.get(refusal));
    }

    private Trial() {}

    /** @throws Mistakes with everything that is wrong, by field */
    static <T extends Record, F> F form(T sent, T blank, Function<T, F> make) {
        try {
            return make.apply(sent);
        } catch (Refused whole) {
            var mistakes = new Mistakes.Collector();
            for (var field : sent.getClass().getRecordComponents())
                mistakes.check(field.getName(), () -> Objects.requireNonNull(make.apply(only(field, sent, blank))));
            if (mistakes.found().isEmpty())
                mistakes.require(FIELDS.getOrDefault(whole.key(), ""), false, whole.key(), whole.arguments());
            mistakes.complain();
            throw whole;
        }
    }

    private static <T extends Record> T only(RecordComponent wanted, T sent, T blank) {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) sent.getClass();
        var values = Arrays.stream(type.getRecordComponents())
                .map(each -> value(each, each.getName().equals(wanted.getName()) ? sent : blank))
                .toArray();
        return BeanUtils.instantiateClass(Objects.requireNonNull(BeanUtils.getResolvableConstructor(type)), values);
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
