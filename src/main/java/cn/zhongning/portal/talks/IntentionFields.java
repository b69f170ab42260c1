package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.deals.IntentionForm;
import cn.zhongning.portal.deals.Subject;
import cn.zhongning.portal.deals.Wish;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of an intention: why one writes, what one asks for, how one would like to work together. */
final class IntentionFields {
    private final FormFields fields;
    private final Texts texts;
    private final Locale locale;
    private final TextArea message;
    private final CheckboxGroup<Wish> wishes;
    private final Select<CooperationMode> mode;
    private final @Nullable Select<Organisation> client;

    /** @param clients for whom an agency may ask; none for everybody else */
    IntentionFields(Texts texts, Site site, Locale locale, Subject subject, List<Organisation> clients) {
        this.texts = texts;
        this.locale = locale;
        fields = new FormFields(texts, locale);
        message = new Inputs(fields, texts, site, locale)
                .text("message", "talks.message", "talks.message.hint." + subject.kind(), Words.TEXT);
        message.setRequiredIndicatorVisible(true);
        wishes = wishes();
        mode = mode(subject.modes());
        client = clients.isEmpty() ? null : client(clients);
    }

    FormFields fields() {
        return fields;
    }

    Component layout() {
        return client == null ? new Div(message, wishes, mode) : new Div(client, message, wishes, mode);
    }

    IntentionForm write(IntentionForm.@Nullable Origin origin) {
        var chosen = client == null ? null : client.getValue();
        return new IntentionForm(
                message.getValue(),
                List.copyOf(wishes.getValue()),
                mode.getValue(),
                origin,
                chosen == null ? null : chosen.id());
    }

    private Select<Organisation> client(List<Organisation> clients) {
        var select = new Select<Organisation>();
        select.setLabel(texts.get(locale, "talks.client"));
        select.setHelperText(texts.get(locale, "talks.client.hint"));
        select.setItems(clients);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get(locale, "talks.client.own"));
        select.setItemLabelGenerator(each -> each == null ? texts.get(locale, "talks.client.own") : each.name());
        return select;
    }

    private CheckboxGroup<Wish> wishes() {
        var group = new CheckboxGroup<Wish>(texts.get(locale, "talks.wishes"));
        group.setItems(Wish.values());
        group.setItemLabelGenerator(wish -> texts.label(locale, wish));
        group.setRequiredIndicatorVisible(true);
        with(group, "data-kept", "");
        group.addValueChangeListener(change -> with(group, "data-kept", names(change.getValue())));
        return fields.add("wishes", group, IntentionFields::names, IntentionFields::wishes, any -> {});
    }

    /** What the owner wants comes first; whoever has not decided says so. */
    private Select<CooperationMode> mode(List<CooperationMode> wanted) {
        var select = new Select<CooperationMode>();
        select.setLabel(texts.get(locale, "talks.mode"));
        var order = Arrays.stream(CooperationMode.values())
                .sorted((one, other) -> Boolean.compare(wanted.contains(other), wanted.contains(one)))
                .toList();
        select.setItems(order);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get(locale, "talks.mode.open"));
        select.setItemLabelGenerator(each -> each == null ? texts.get(locale, "talks.mode.open") : label(each, wanted));
        with(select, "data-kept", "");
        select.addValueChangeListener(change -> with(
                select,
                "data-kept",
                change.getValue() == null ? "" : change.getValue().name()));
        return fields.add("mode", select, each -> each == null ? "" : each.name(), CooperationMode::valueOf, any -> {});
    }

    private String label(CooperationMode each, List<CooperationMode> wanted) {
        var label = texts.label(locale, each);
        return wanted.contains(each) ? texts.get(locale, "talks.mode.wanted", label) : label;
    }

    private static String names(Set<Wish> wishes) {
        return wishes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<Wish> wishes(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Wish::valueOf)
                .collect(Collectors.toSet());
    }
}
