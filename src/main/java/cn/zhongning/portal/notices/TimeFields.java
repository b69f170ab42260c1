package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Channel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When digests come, and when nothing should. */
class TimeFields extends Div {
    private final Select<LocalTime> digestHour;
    private final Select<DayOfWeek> digestDay = new Select<>();
    private final CheckboxGroup<Channel> hushed = new CheckboxGroup<>();
    private final Set<Channel> unasked;
    private final Select<LocalTime> quietFrom;
    private final Select<LocalTime> quietTo;

    TimeFields(boolean phone, NoticeSettings now, Locale locale) {
        digestHour =
                hour("notices.settings.digest.hour", LocalTime.of(now.digest().hour(), 0));
        digestDay.setLabel(getTranslation("notices.settings.digest.day"));
        digestDay.setItems(DayOfWeek.values());
        digestDay.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, locale));
        digestDay.setValue(now.digest().day());
        hushed.setLabel(getTranslation("notices.settings.quiet.which"));
        hushed.setItems(phone ? List.of(Channel.MAIL, Channel.SMS) : List.of(Channel.MAIL));
        hushed.setItemLabelGenerator(channel -> getTranslation("notices.settings.channel." + channel));
        hushed.setValue(now.hushed().stream()
                .filter(each -> phone || each == Channel.MAIL)
                .collect(Collectors.toSet()));
        unasked = now.hushed().contains(Channel.SMS) && !phone ? Set.of(Channel.SMS) : Set.of();
        quietFrom = hour("notices.settings.quiet.from", now.quiet().from());
        quietTo = hour("notices.settings.quiet.to", now.quiet().to());
        add(
                part("notices.settings.digest", digestHour, digestDay),
                part("notices.settings.quiet", hushed, quietFrom, quietTo));
    }

    DigestTime digest() {
        return new DigestTime(digestHour.getValue().getHour(), digestDay.getValue());
    }

    QuietHours quiet() {
        return new QuietHours(quietFrom.getValue(), quietTo.getValue());
    }

    /** What is not asked stays as it was. */
    Set<Channel> hushed() {
        return Stream.concat(hushed.getValue().stream(), unasked.stream()).collect(Collectors.toSet());
    }

    private Select<LocalTime> hour(String label, LocalTime now) {
        var hour = new Select<LocalTime>();
        hour.setLabel(getTranslation(label));
        hour.setItems(
                IntStream.range(0, 24).mapToObj(each -> LocalTime.of(each, 0)).toList());
        hour.setItemLabelGenerator(LocalTime::toString);
        hour.setValue(now);
        return hour;
    }

    private Div part(String key, Component... fields) {
        var choices = new Div(fields);
        choices.addClassName("hours-choice");
        var about = new Paragraph(getTranslation(key + ".about"));
        about.addClassName("soft");
        var part = new Div(new H2(getTranslation(key)), about, choices);
        part.addClassNames("card", "stacked");
        return part;
    }
}
