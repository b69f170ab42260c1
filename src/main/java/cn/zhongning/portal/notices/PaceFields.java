package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.notices.NoticeSettings.Choice;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** For each kind of notices, how soon on which way. */
class PaceFields extends Div {
    private final Map<Choice, Select<Pace>> fields = new LinkedHashMap<>();
    private final NoticeSettings before;
    private final transient Texts texts;
    private final Locale locale;

    /** @param phone whether there is one to which short messages can be sent */
    PaceFields(Set<NoticeKind> kinds, boolean phone, NoticeSettings now, Texts texts, Locale locale) {
        before = now;
        this.texts = texts;
        this.locale = locale;
        addClassNames("card", "stacked", "paces");
        add(new H2(getTranslation("notices.settings.kinds")));
        kinds.forEach(kind -> add(row(kind, phone)));
    }

    /** Those that are not the usual; what is not offered here stays as it was. */
    Map<Choice, Pace> chosen() {
        var chosen = new HashMap<>(before.paces());
        fields.forEach((choice, field) -> {
            if (field.getValue() == choice.kind().usual(choice.channel())) chosen.remove(choice);
            else chosen.put(choice, field.getValue());
        });
        return chosen;
    }

    private Component row(NoticeKind kind, boolean phone) {
        var name = texts.label(locale, kind);
        var about = new Paragraph(getTranslation("notices.settings.kind." + kind));
        about.addClassName("soft");
        var row = new Div(new Div(new H3(name), about));
        row.addClassName("pace");
        for (var channel : Channel.values()) {
            if (channel == Channel.SMS && !phone) continue;
            if (kind.choices(channel).size() > 1) row.add(field(kind, channel, name));
        }
        return row;
    }

    private Select<Pace> field(NoticeKind kind, Channel channel, String name) {
        var field = new Select<Pace>();
        var way = getTranslation("notices.settings.channel." + channel);
        field.setLabel(way);
        field.setAriaLabel(name + " · " + way);
        field.setItems(kind.choices(channel));
        field.setItemLabelGenerator(pace -> texts.label(locale, pace));
        field.setValue(before.pace(kind, channel));
        fields.put(new Choice(kind, channel), field);
        return field;
    }
}
