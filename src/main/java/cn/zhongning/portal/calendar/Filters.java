package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Term;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the calendar can be narrowed by: a form, and what was chosen in it, each taken back by a press. */
final class Filters {
    private static final int FIRST_AGE = 3;
    private static final int LAST_AGE = 17;

    private final CalendarState state;
    private final Tally tally;
    private final Saying saying;

    Filters(CalendarState state, Tally tally, Saying saying) {
        this.state = state;
        this.tally = tally;
        this.saying = saying;
    }

    /** Folded away on a phone. */
    Component panel() {
        var panel = details(saying.t("filters"), form());
        panel.addClassName("filters");
        return panel;
    }

    private Component form() {
        var form = Html.form("get", saying.link(CalendarState.PATH));
        state.parameters().forEach((name, value) -> {
            if (name.equals("view") || name.equals("month") || name.equals("week") || name.equals("when"))
                form.add(hidden(name, value));
        });
        for (var wish : List.of(Wish.TOWN, Wish.KIND, Wish.SETTING, Wish.AGE)) form.add(choice(wish));
        if (state.view().free()) form.add(day("from", state.from()), day("until", state.to()));
        form.add(free(), submitted());
        return form;
    }

    private HtmlContainer submitted() {
        var button = submit(saying.t("apply"));
        button.addClassName("button");
        return button;
    }

    private Component choice(Wish wish) {
        var options = new LinkedHashMap<String, String>();
        options.put("", saying.t("any." + wish));
        codes(wish).forEach(code -> options.put(code, option(wish, code)));
        var chosen = state.wishes().getOrDefault(wish, "");
        if (!chosen.isEmpty()) options.putIfAbsent(chosen, option(wish, chosen));
        return FormField.select(wish.parameter(), saying.t("wish." + wish), options, chosen, null);
    }

    private Stream<String> codes(Wish wish) {
        return switch (wish) {
            case TOWN -> saying.site().towns().stream().map(Term::code);
            case KIND -> names(EventKind.values());
            case SETTING -> names(EventSetting.values());
            default ->
                Stream.concat(
                        Stream.of(Wish.FAMILIES, Wish.PUPILS),
                        IntStream.rangeClosed(FIRST_AGE, LAST_AGE).mapToObj(Integer::toString));
        };
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    private String option(Wish wish, String code) {
        long number = tally.of(wish, code);
        var name = saying.wish(wish, code);
        return number == 0 ? name : saying.t("option", name, number);
    }

    private Component day(String name, @Nullable Object value) {
        return FormField.input(
                name.equals("until") ? "to" : name, "date", saying.t(name), Objects.toString(value, ""), null);
    }

    private Component free() {
        var box = with(with(with(element("input"), "type", "checkbox"), "name", "free"), "value", Wish.YES);
        if (state.wishes().containsKey(Wish.FREE)) with(box, "checked", "");
        var label = element("label", box, new Span(saying.t("wish.FREE")));
        label.addClassName("check");
        return label;
    }

    private static HtmlContainer hidden(String name, String value) {
        return with(with(with(element("input"), "type", "hidden"), "name", name), "value", value);
    }

    /** Days by their names, each an address. */
    Component whens() {
        var whens = with(new Nav(), "aria-label", saying.t("when"));
        whens.addClassNames("hints", "whens");
        boolean own = state.from() != null || state.to() != null;
        whens.add(new Chip(saying.link(state.during(null)), saying.t("coming"), state.when() == null && !own));
        for (var when : When.values())
            whens.add(with(
                    new Chip(saying.link(state.during(when)), saying.t("when." + when), state.when() == when),
                    "rel",
                    "nofollow"));
        return whens;
    }

    Optional<Component> chosen() {
        if (state.wishes().isEmpty()) return Optional.empty();
        var chosen = new Div();
        chosen.addClassNames("hints", "chosen");
        state.wishes().forEach((wish, code) -> chosen.add(chip(saying.wish(wish, code), state.without(wish))));
        if (state.wishes().size() > 1) {
            var all = with(new Anchor(saying.link(state.withoutWishes()), saying.t("chosen.none")), "rel", "nofollow");
            all.addClassName("small");
            chosen.add(all);
        }
        return Optional.of(chosen);
    }

    private Anchor chip(String label, CalendarState without) {
        var cross = with(element("i"), "aria-hidden", "true");
        cross.setText("×");
        var chip = new Anchor(saying.link(without), new Span(label), cross);
        chip.addClassName("chip");
        return with(with(chip, "aria-label", saying.t("chosen.drop", label)), "rel", "nofollow");
    }

    /** Each wish that stands in the way, with what there would be without it. */
    Map<CalendarState, String> ways() {
        var ways = new LinkedHashMap<CalendarState, String>();
        state.wishes().forEach((wish, code) -> {
            long number = tally.without(wish);
            if (number > 0) ways.put(state.without(wish), saying.t("nothing.drop", saying.wish(wish, code), number));
        });
        return ways;
    }
}
