package cn.zhongning.portal.calendar;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the public may see and somebody wants of it, as conditions on a session s of an event e. */
record Wanted(Map<Wish, String> conditions) {
    static final String VISIBLE = "e.stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')";
    static final String CANCELLED = "(s.cancelled_at is not null or e.stage = 'CANCELLED')";
    static final String LASTING = "s.ends_at - s.starts_at >= interval '20 hours'";

    /** Where the whole family is welcome, unless the organiser says otherwise. */
    private static final String FOR_ALL = "('EXHIBITION', 'OPEN_DAY', 'EXPERIMENT', 'CARAVAN')";

    /** Anybody may still come: nobody has to register, or registration is open and a seat is free. */
    private static final String FREE = """
            (s.ends_at > :now and (e.attendance = 'OPEN' or e.attendance = 'REGISTRATION'
                and (s.opens_at is null or s.opens_at <= :now) and coalesce(s.closes_at, s.starts_at) > :now
                and (s.taken < s.seats or s.taken_online < s.seats_online)))
            """;

    static Wanted of(Map<Wish, String> wishes) {
        var conditions = new EnumMap<Wish, String>(Wish.class);
        wishes.forEach((wish, code) -> conditions.put(wish, condition(wish, code)));
        return new Wanted(conditions);
    }

    private static String condition(Wish wish, String code) {
        return switch (wish) {
            case TOWN -> "coalesce(e.town = :town, false)";
            case KIND -> "e.kind = :kind";
            case SETTING -> "e.settings @> array[cast(:setting as text)]";
            case AGE -> age(code);
            case FREE -> FREE + " and not " + CANCELLED;
        };
    }

    private static String age(String code) {
        return switch (code) {
            case Wish.FAMILIES -> stated("youngest <= 12 and oldest >= 18", "e.kind in " + FOR_ALL);
            case Wish.PUPILS -> stated("youngest < 18 and oldest >= 6", "e.settings @> array['SCHOOL']");
            default ->
                stated(
                        "youngest <= :age and oldest >= :age",
                        ":age >= 18 or e.settings @> array['SCHOOL'] or e.kind in " + FOR_ALL);
        };
    }

    /** What holds of the ages that an event states, or of the event where it states none. */
    private static String stated(String ages, String otherwise) {
        return "(case when e.age_from is null and e.age_to is null then %s else %s end)"
                .formatted(otherwise, ages)
                .replace("youngest", "coalesce(e.age_from, 0)")
                .replace("oldest", "coalesce(e.age_to, 120)");
    }

    static Map<String, Object> parameters(Map<Wish, String> wishes) {
        var parameters = new HashMap<String, Object>();
        wishes.forEach((wish, code) -> parameters.put(
                wish.parameter(),
                switch (wish) {
                    case KIND, SETTING -> code.toUpperCase(Locale.ROOT);
                    case AGE -> code.matches("\\d+") ? Integer.valueOf(code) : code;
                    case TOWN, FREE -> code;
                }));
        return parameters;
    }

    /** How many there are of each value of a wish beside the other wishes, and in all. */
    static String tally(Map<Wish, String> wishes, String until) {
        var wanted = of(wishes);
        var flags = Stream.of(Wish.values())
                .map(wish -> wanted.conditions.getOrDefault(wish, "true") + " as " + flag(wish))
                .collect(Collectors.joining(", "));
        var counted = """
                with counted as materialized (
                    select e.town, e.kind, e.settings, %s
                    from event_session s join event e on e.id = s.event_id
                    where %s and not %s and (s.starts_at >= :from or %s and s.ends_at > :from) and %s)
                select 'ALL' as wish, '' as value, count(*) as number from counted where %s
                """.formatted(flags, VISIBLE, CANCELLED, LASTING, until, others(null));
        var values = Stream.of(
                values(Wish.TOWN, "town", "counted", "town is not null"),
                values(Wish.KIND, "lower(kind)", "counted", "true"),
                values(Wish.SETTING, "lower(setting)", "counted, unnest(settings) as setting", "true"));
        var without = wishes.keySet().stream()
                .map(wish -> "select '" + wish + "', '', count(*) from counted where " + others(wish));
        return counted
                + Stream.concat(values, without)
                        .map(part -> " union all " + part)
                        .collect(Collectors.joining());
    }

    private static String values(Wish wish, String value, String from, String condition) {
        return "select '%s', %s, count(*) from %s where %s and %s group by 2"
                .formatted(wish, value, from, condition, others(wish));
    }

    private static String others(@Nullable Wish but) {
        return Stream.of(Wish.values())
                .filter(wish -> wish != but)
                .map(Wanted::flag)
                .collect(Collectors.joining(" and "));
    }

    private static String flag(Wish wish) {
        return "is_" + wish.parameter();
    }

    /** All of them. */
    @Override
    public String toString() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions.values());
    }
}
