package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list can be narrowed by, each value with what it would show. Folded away on a phone. */
final class FacetPanel {
    private static final int AT_ONCE = 8;

    private final SearchState state;
    private final Found found;
    private final Wording wording;

    private FacetPanel(SearchState state, Found found, Wording wording) {
        this.state = state;
        this.found = found;
        this.wording = wording;
    }

    static Aside of(SearchState state, Found found, Wording wording) {
        return new FacetPanel(state, found, wording).panel();
    }

    private Aside panel() {
        var summary = element("summary");
        summary.setText(wording.t("search.facets"));
        if (!state.chosen().isEmpty()) {
            var chosen = element("b");
            chosen.setText(Integer.toString(
                    state.chosen().values().stream().mapToInt(Set::size).sum()));
            summary.add(chosen);
        }
        var all = element("details", summary);
        all.addClassName("all");
        for (var facet : Facet.values()) {
            if (facet == Facet.KIND && state.list().isPresent()) continue;
            var choices = choices(facet);
            if (choices.size() > 1 || !choices.isEmpty() && state.chosen().containsKey(facet))
                all.add(group(facet, choices));
        }
        var aside = with(new Aside(all), "aria-label", wording.t("search.facets"));
        aside.addClassName("facets");
        return aside;
    }

    private HtmlContainer group(Facet facet, List<Anchor> choices) {
        var group = with(details(wording.label(facet)), "open", "");
        choices.stream().limit(AT_ONCE).forEach(group::add);
        if (choices.size() > AT_ONCE) group.add(more(choices.subList(AT_ONCE, choices.size())));
        return group;
    }

    private HtmlContainer more(List<Anchor> choices) {
        var more = details(wording.t("search.facet.more", choices.size()));
        more.addClassName("more");
        choices.forEach(more::add);
        return more;
    }

    /** Chosen ones stay where they are, even with nothing to show. */
    private List<Anchor> choices(Facet facet) {
        var counts = found.counts().getOrDefault(facet, Map.of());
        var codes = new ArrayList<>(wording.values().of(facet, state.list()));
        counts.keySet().stream()
                .filter(code -> facet == Facet.EVENT_KIND
                        && wording.values().read(facet, code).isPresent())
                .sorted()
                .forEach(codes::add);
        state.codes(facet).stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        if (!found.degraded()) codes.removeIf(code -> count(counts, code) == 0 && !state.has(facet, code));
        if (!facet.single() && facet != Facet.KIND)
            codes.sort(Comparator.comparingLong((String code) -> count(counts, code))
                    .reversed());
        return codes.stream().map(code -> choice(facet, code, counts)).toList();
    }

    private static long count(Map<String, Long> counts, String code) {
        return counts.getOrDefault(code, 0L);
    }

    private Anchor choice(Facet facet, String code, Map<String, Long> counts) {
        var choice = new Anchor(wording.link(state.toggled(facet, code)), new Span(wording.label(facet, code)));
        if (counts.containsKey(code)) choice.add(new Span(Long.toString(count(counts, code))));
        if (state.has(facet, code)) with(choice, "aria-current", "true");
        return with(choice, "rel", "nofollow");
    }
}
