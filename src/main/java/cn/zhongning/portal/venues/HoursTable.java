package cn.zhongning.portal.venues;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When a venue is open, day by day of the week, and the days to come on which it is not. */
final class HoursTable extends Div {
    private final transient Texts texts;
    private final Locale locale;

    HoursTable(OpeningHours hours, LocalDate today, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("hours");
        var body = element("tbody");
        for (var day : DayOfWeek.values()) body.add(row(day, hours, day == today.getDayOfWeek()));
        var caption = element("caption");
        caption.setText(texts.get(locale, "venues.hours"));
        add(element("table", caption, body));
        if (!hours.note().isEmpty()) add(new Paragraph(hours.note()));
        var closed = hours.closed().stream().filter(day -> !day.isBefore(today)).toList();
        if (!closed.isEmpty()) add(new Paragraph(texts.get(locale, "venues.closed-on", days(closed))));
    }

    private HtmlContainer row(DayOfWeek day, OpeningHours hours, boolean today) {
        var name = with(element("th"), "scope", "row");
        name.setText(day.getDisplayName(TextStyle.FULL, locale));
        var spans = hours.week().getOrDefault(day, List.of());
        var open = element("td");
        open.setText(spans.isEmpty() ? texts.get(locale, "venues.closed") : spans(spans));
        var row = element("tr", name, open);
        if (today) row.addClassName("today");
        return row;
    }

    private static String spans(List<OpeningHours.Span> spans) {
        return spans.stream().map(span -> span.opens() + "–" + span.closes()).collect(Collectors.joining("  "));
    }

    private String days(List<LocalDate> days) {
        var format = DateTimeFormatter.ofPattern(Texts.chinese(locale) ? "M月d日" : "d MMM", locale);
        return days.stream().map(format::format).collect(Collectors.joining(texts.get(locale, "venues.and")));
    }
}
