package cn.zhongning.portal.coverage;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.Drawing;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Towns by settings: how many sessions a year, and in which of its twelve months. */
final class SettingTable extends HtmlContainer {
    private static final int STEP = 8;

    private final Coverage.Reading reading;
    private final Texts texts;
    private final Locale locale;
    private final int year;

    SettingTable(Coverage.Reading reading, List<Term> towns, int year, Texts texts, Locale locale) {
        super("table");
        this.reading = reading;
        this.texts = texts;
        this.locale = locale;
        this.year = year;
        addClassNames("grid", "blanks", "by-setting");
        var caption =
                element("caption", new Text(texts.get(locale, "coverage.settings.caption", Integer.toString(year))));
        var body = element("tbody");
        towns.forEach(town -> body.add(row(town)));
        add(caption, element("thead", head()), body);
    }

    private HtmlContainer head() {
        var head = element("tr", heading(texts.get(locale, "coverage.town")));
        for (var setting : EventSetting.values()) head.add(heading(texts.label(locale, setting)));
        return head;
    }

    private static HtmlContainer heading(String text) {
        return with(element("th", new Text(text)), "scope", "col");
    }

    private HtmlContainer row(Term town) {
        var row = element("tr", with(element("th", new Text(town.label(locale))), "scope", "row"));
        for (var setting : EventSetting.values()) row.add(cell(town, setting));
        return row;
    }

    private HtmlContainer cell(Term town, EventSetting setting) {
        var count = reading.count(town.code(), setting, 0);
        var cell = with(element("td"), "data-label", texts.label(locale, setting));
        if (count.all() == 0) {
            cell.add(new Span(texts.get(locale, "coverage.blank")));
            cell.addClassName("blank");
            return cell;
        }
        cell.add(CoverageList.link(town.code(), setting, year, 0, count, locale), strip(town, setting));
        return cell;
    }

    private Drawing strip(Term town, EventSetting setting) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> square(month, reading.count(town.code(), setting, month)))
                .collect(Collectors.joining());
        return new Drawing(12 * STEP - 1, STEP - 1, months);
    }

    private static String square(int month, Coverage.Count count) {
        var kind = count.held() > 0 ? "held" : count.planned() > 0 ? "planned" : "none";
        return "<rect class='%s' x='%d' width='%d' height='%d'/>"
                .formatted(kind, (month - 1) * STEP, STEP - 1, STEP - 1);
    }
}
