package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands above a list: the box, the kinds, the order, and what was chosen. */
final class ListHead {
    private final SearchState state;
    private final Found found;
    private final Wording wording;

    ListHead(SearchState state, Found found, Wording wording) {
        this.state = state;
        this.found = found;
        this.wording = wording;
    }

    Component box() {
        var label = with(element("label"), "for", "q");
        label.setText(wording.t("search.label"));
        label.addClassName("visually-hidden");
        var input = with(
                with(with(with(element("input"), "id", "q"), "name", "q"), "type", "search"), "value", state.text());
        with(
                with(input, "maxlength", Integer.toString(SearchState.LONGEST)),
                "placeholder",
                wording.t("search.placeholder"));
        with(with(input, "autocomplete", "off"), "enterkeyhint", "search");
        var form = with(form("get", wording.link(state.path()), label, input), "role", "search");
        state.parameters().forEach((name, codes) -> codes.forEach(code -> form.add(hidden(name, code))));
        form.add(submit(wording.t("search.go")));
        form.addClassName("find");
        return form;
    }

    Component kinds() {
        var kinds = with(new Nav(), "aria-label", wording.t("search.kinds"));
        kinds.addClassNames("hints", "kinds");
        var counts = found.counts().getOrDefault(Facet.KIND, Map.of());
        if (state.list().isEmpty() || !state.text().isBlank())
            kinds.add(kind(
                    Optional.empty(),
                    counts.values().stream().mapToLong(Long::longValue).sum()));
        for (var kind : Kind.values()) kinds.add(kind(Optional.of(kind), counts.getOrDefault(kind.name(), 0L)));
        return kinds;
    }

    Component order() {
        var order = with(new Nav(), "aria-label", wording.t("search.order"));
        order.addClassNames("order", "small");
        order.add(new Span(total()));
        if (state.listOf(Kind.EVENT)) order.add(calendar());
        order.add(keep());
        if (found.total() < 2) return order;
        for (var sort : sorts()) {
            var choice = with(new Anchor(wording.link(state.sorted(sort)), label(sort)), "rel", "nofollow");
            if (sort == state.order()) with(choice, "aria-current", "true");
            order.add(choice);
        }
        return order;
    }

    private Anchor calendar() {
        var calendar = new Anchor(wording.link("/calendar"), wording.t("search.calendar"));
        calendar.addClassName("elsewhere");
        return calendar;
    }

    /** Leads visitors past the sign-in and back to it. */
    private Anchor keep() {
        var keep = with(new Anchor(state.kept(), wording.t("search.keep")), "rel", "nofollow");
        keep.addClassName("elsewhere");
        return keep;
    }

    /** Each taken back by a press. */
    Optional<Component> chosen() {
        if (state.chosen().isEmpty()) return Optional.empty();
        var chosen = new Div();
        chosen.addClassNames("hints", "chosen");
        state.chosen().forEach((facet, codes) -> codes.forEach(code -> chosen.add(chip(facet, code))));
        if (state.chosen().size() > 1) {
            var all = new Anchor(wording.link(state.withoutAny()), wording.t("search.chosen.none"));
            all.addClassName("small");
            chosen.add(all);
        }
        return Optional.of(chosen);
    }

    private String total() {
        return wording.t("search.total", found.total());
    }

    private Anchor kind(Optional<Kind> kind, long count) {
        var number = element("b");
        number.setText(Long.toString(count));
        var name = wording.t("search.kinds." + kind.map(Enum::name).orElse("all"));
        var chip = new Anchor(wording.link(state.in(kind)), new Span(name), number);
        chip.addClassName("chip");
        return kind.equals(state.list()) ? with(chip, "aria-current", "page") : chip;
    }

    private Anchor chip(Facet facet, String code) {
        var label = wording.label(facet, code);
        var cross = with(element("i"), "aria-hidden", "true");
        cross.setText("×");
        var chip = new Anchor(wording.link(state.toggled(facet, code)), new Span(label), cross);
        chip.addClassName("chip");
        return with(with(chip, "aria-label", wording.t("search.chosen.drop", label)), "rel", "nofollow");
    }

    private List<Sort> sorts() {
        var sorts = new ArrayList<Sort>();
        if (!state.text().isBlank()) sorts.add(Sort.RELEVANCE);
        sorts.add(Sort.NEWEST);
        if (!state.listOf(Kind.RESULT) && !state.listOf(Kind.ARTICLE)) sorts.add(Sort.DEADLINE);
        return sorts.size() > 1 ? sorts : List.of();
    }

    private String label(Sort sort) {
        return wording.t(
                sort == Sort.DEADLINE && state.listOf(Kind.EVENT) ? "search.sort.soonest" : "search.sort." + sort);
    }

    private static HtmlContainer hidden(String name, String value) {
        return with(with(with(element("input"), "type", "hidden"), "name", name), "value", value);
    }
}
