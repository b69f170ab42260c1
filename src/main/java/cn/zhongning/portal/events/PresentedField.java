package cn.zhongning.portal.events;

import cn.zhongning.portal.events.PresentedResults.Presented;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The published results that a roadshow presents, found by what is typed. */
final class PresentedField {
    private final ObjectProvider<PresentedResults> known;
    private final MultiSelectComboBox<Presented> chosen;
    private HtmlContainer part = new HtmlContainer("div");

    PresentedField(FormFields fields, ObjectProvider<PresentedResults> known, Texts texts, Locale locale) {
        this.known = known;
        chosen = new MultiSelectComboBox<>(texts.get(locale, "events.results"));
        chosen.setHelperText(texts.get(locale, "events.results.hint", Topic.RESULTS));
        chosen.setWidthFull();
        chosen.setItemLabelGenerator(result -> texts.get(locale, "events.results.of", result.title(), result.owner()));
        chosen.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        fields.add("results", chosen, PresentedField::text, this::parse, value -> {
            if (value.size() > Topic.RESULTS) throw new Refused("events.error.results", Topic.RESULTS);
        });
    }

    Component layout(FormSections sections) {
        var section = sections.section("events.part.results", chosen);
        section.setVisible(part.isVisible());
        part = section;
        return part;
    }

    void show(boolean roadshow) {
        part.setVisible(roadshow);
    }

    void read(List<UUID> results) {
        chosen.setValue(known(results));
    }

    List<UUID> chosen() {
        return chosen.getValue().stream().map(Presented::id).toList();
    }

    private Stream<Presented> found(String typed, int offset, int limit) {
        return known.stream().flatMap(each -> each.matching(typed, offset, limit).stream());
    }

    private List<Presented> known(List<UUID> ids) {
        return known.stream().flatMap(each -> each.of(ids).stream()).toList();
    }

    private static String text(Set<Presented> results) {
        return results.stream().map(result -> result.id().toString()).collect(Collectors.joining(","));
    }

    private Set<Presented> parse(String ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(
                known(Arrays.stream(ids.split(",")).map(UUID::fromString).toList()));
    }
}
