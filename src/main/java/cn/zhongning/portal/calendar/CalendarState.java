package cn.zhongning.portal.calendar;

import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a calendar says; every other state is an address made from it.
 *
 * @param wishes codes by what they are about; each one is known
 * @param when days by their name; only where {@code from} and {@code to} are not said
 * @param month the leaf of the month view; none for the present one
 * @param monday of the leaf of the week view; none for the present one
 */
record CalendarState(
        View view,
        Map<Wish, String> wishes,
        @Nullable When when,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable YearMonth month,
        @Nullable LocalDate monday,
        int page,
        LocalDate today) {
    static final String PATH = "/calendar";
    private static final int PAGES = 500;

    static CalendarState of(PageRequest request, Site site, LocalDate today) {
        var view = constant(request, "view", View.values())
                .filter(known -> known != View.MAP || site.mapped())
                .orElse(View.LIST);
        var from = view.free() ? CalendarDates.day(request.first("from")).orElse(null) : null;
        var to = view.free() ? CalendarDates.day(request.first("to")).orElse(null) : null;
        if (to != null && to.isBefore(from == null ? today : from)) to = null;
        var when = view.free() && from == null && to == null
                ? constant(request, "when", When.values()).orElse(null)
                : null;
        return new CalendarState(
                view,
                wishes(request, site),
                when,
                from,
                to,
                view == View.MONTH ? CalendarDates.month(request.first("month")).orElse(null) : null,
                view == View.WEEK ? CalendarDates.week(request.first("week")).orElse(null) : null,
                view == View.LIST ? request.number("page", 1, PAGES) : 1,
                today);
    }

    private static Map<Wish, String> wishes(PageRequest request, Site site) {
        var wishes = new EnumMap<Wish, String>(Wish.class);
        request.first("town").filter(site::knowsTown).ifPresent(town -> wishes.put(Wish.TOWN, town));
        constant(request, "kind", EventKind.values()).ifPresent(kind -> wishes.put(Wish.KIND, code(kind)));
        constant(request, "setting", EventSetting.values()).ifPresent(place -> wishes.put(Wish.SETTING, code(place)));
        request.first("age").filter(CalendarState::age).ifPresent(age -> wishes.put(Wish.AGE, age));
        request.first("free").filter(Wish.YES::equals).ifPresent(yes -> wishes.put(Wish.FREE, yes));
        return wishes;
    }

    private static boolean age(String typed) {
        return typed.equals(Wish.FAMILIES)
                || typed.equals(Wish.PUPILS)
                || typed.matches("0|[1-9]\\d{0,2}") && Integer.parseInt(typed) <= Wish.OLDEST;
    }

    /** Whether the address says nothing that was not understood. */
    boolean understands(PageRequest request) {
        var said = parameters();
        return Stream.concat(
                        Stream.of("view", "when", "from", "to", "month", "week", "page"),
                        Stream.of(Wish.values()).map(Wish::parameter))
                .allMatch(name -> request.first(name)
                        .filter(typed -> !typed.equals(said.get(name)))
                        .isEmpty());
    }

    /**
     * The list of coming events that is narrowed alike, where the index can tell: of settings, ages and free seats it
     * knows nothing. Which days are looked at does not matter to whoever waits for new ones.
     */
    Optional<String> standing() {
        var alike = new LinkedHashMap<String, String>();
        for (var wish : wishes.entrySet()) {
            switch (wish.getKey()) {
                case TOWN -> alike.put("town", wish.getValue());
                case KIND -> alike.put("type", wish.getValue());
                case SETTING, AGE, FREE -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(CalendarDates.address("/events", alike));
    }

    /** The days that are looked at. */
    Days days() {
        return switch (view) {
            case MONTH -> Days.of(shownMonth());
            case WEEK -> Days.week(shownMonday());
            default -> when != null ? when.from(today) : new Days(from == null ? today : from, to);
        };
    }

    YearMonth shownMonth() {
        return month == null ? YearMonth.from(today) : month;
    }

    LocalDate shownMonday() {
        return monday == null ? CalendarDates.monday(today) : monday;
    }

    boolean narrowed() {
        return !wishes.isEmpty() || when != null || from != null || to != null;
    }

    CalendarState without(Wish wish) {
        return wishing(wish, null);
    }

    CalendarState wishing(Wish wish, @Nullable String code) {
        var others = new EnumMap<Wish, String>(Wish.class);
        others.putAll(wishes);
        if (code == null) others.remove(wish);
        else others.put(wish, code);
        return new CalendarState(view, others, when, from, to, month, monday, 1, today);
    }

    CalendarState withoutWishes() {
        return new CalendarState(view, new EnumMap<>(Wish.class), when, from, to, month, monday, 1, today);
    }

    CalendarState during(@Nullable When another) {
        return new CalendarState(view, wishes, another, null, null, null, null, 1, today);
    }

    CalendarState onFirstPage() {
        return new CalendarState(view, wishes, when, from, to, month, monday, 1, today);
    }

    /** The list of these days. */
    CalendarState list(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CalendarState(View.LIST, wishes, null, first, last, null, null, 1, today);
    }

    CalendarState inMonth(YearMonth another) {
        var present = another.equals(YearMonth.from(today)) ? null : another;
        return new CalendarState(View.MONTH, wishes, null, null, null, present, null, 1, today);
    }

    CalendarState inWeek(LocalDate another) {
        var present = another.equals(CalendarDates.monday(today)) ? null : another;
        return new CalendarState(View.WEEK, wishes, null, null, null, null, present, 1, today);
    }

    /** The same days, as far as that view shows them. */
    CalendarState as(View another) {
        var day = days().contains(today) ? today : days().first();
        return switch (another) {
            case MONTH -> inMonth(YearMonth.from(day));
            case WEEK -> inWeek(CalendarDates.monday(day));
            default ->
                new CalendarState(
                        another,
                        wishes,
                        view.free() ? when : null,
                        view.free() ? from : null,
                        view.free() ? to : null,
                        null,
                        null,
                        1,
                        today);
        };
    }

    String address() {
        return CalendarDates.address(PATH, parameters());
    }

    /** All that the address says, as a form has to carry it along. */
    Map<String, String> parameters() {
        var said = new LinkedHashMap<String, String>();
        if (view != View.LIST) said.put("view", view.code());
        if (month != null) said.put("month", month.toString());
        if (monday != null) said.put("week", CalendarDates.code(monday));
        wishes.forEach((wish, code) -> said.put(wish.parameter(), code));
        if (when != null) said.put("when", when.code());
        if (from != null) said.put("from", from.toString());
        if (to != null) said.put("to", to.toString());
        if (page > 1) said.put("page", Integer.toString(page));
        return said;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(PageRequest request, String parameter, E[] known) {
        return request.first(parameter)
                .flatMap(typed -> Stream.of(known)
                        .filter(each -> each.name().equalsIgnoreCase(typed))
                        .findFirst());
    }
}
