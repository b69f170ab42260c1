package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The part of an event's form about what it is, and to which public it goes. */
final class TopicFields {
    private final Select<EventKind> kind;
    private final CheckboxGroup<EventSetting> settings;
    private final MultiSelectComboBox<String> livelihoods;
    private final Select<String> industry;
    private final ComboBox<UUID> campaign;

    TopicFields(Inputs inputs, Choices choices, Ties ties, Site site) {
        kind = choices.one("kind", "events.kind", EventKind.class);
        var places = Stream.of(EventSetting.values())
                .filter(setting -> setting != EventSetting.ONLINE)
                .toList();
        settings = choices.some("settings", "events.settings", EventSetting.class, places, any -> {});
        livelihoods = choices.terms("livelihoods", "events.livelihoods", site.livelihoods());
        industry = inputs.industry();
        campaign = choices.tied("campaign", "events.campaign", ties.campaigns());
        FormSections.require(kind, settings);
    }

    Component[] all() {
        return new Component[] {kind, settings, FormSections.row(livelihoods, industry), campaign};
    }

    void read(Topic topic) {
        kind.setValue(topic.kind());
        var places = new HashSet<>(topic.settings());
        places.remove(EventSetting.ONLINE);
        settings.setValue(places);
        livelihoods.setValue(topic.livelihoods());
        industry.setValue(topic.industry());
        campaign.setValue(topic.campaignId());
    }

    boolean roadshow() {
        return kind.getValue() == EventKind.ROADSHOW;
    }

    void onKind(Runnable listener) {
        kind.addValueChangeListener(change -> listener.run());
    }

    /** @param results what a roadshow presents; other events present none */
    Topic write(List<UUID> results) {
        return new Topic(
                kind.getValue(),
                settings.getValue(),
                Set.copyOf(livelihoods.getValue()),
                industry.getValue(),
                roadshow() ? results : List.of(),
                campaign.getValue());
    }
}
