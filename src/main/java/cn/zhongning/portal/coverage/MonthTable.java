package cn.zhongning.portal.coverage;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Towns by months, in one setting or in whichever: the figures of the small squares. */
final class MonthTable extends HtmlContainer {
    private final Coverage.Reading reading;
    private final Texts texts;
    private final Locale locale;
    private final int year;
    private final @Nullable EventSetting setting;

    MonthTable(
            Coverage.Reading reading,
            List<Term> towns,
            int year,
            @Nullable EventSetting setting,
            Texts texts,
            Locale locale) {
        super("table");
        this.reading = reading;
        this.texts = texts;
        this.locale = locale;
        this.year = year;
        this.setting = setting;
        addClassNames("grid", "blanks", "by-month");
        var where = setting == null ? texts.get(locale, "coverage.all") : texts.label(locale, setting);
        var caption = element(
                "caption", new Text(texts.get(locale, "coverage.months.caption", Integer.toString(year), where)));
        var head = element("tr", heading(texts.get(locale, "coverage.town")));
        for (int month = 1; month <= 12; month++) head.add(heading(month(month)));
        head.add(heading(texts.get(locale, "coverage.year")));
        var body = element("tbody");
        towns.forEach(town -> body.add(row(town)));
        add(caption, element("thead", head), body);
    }

    private String month(int month) {
        return texts.get(locale, "coverage.month." + month);
    }

    private static HtmlContainer heading(String text) {
        return with(element("th", new Text(text)), "scope", "col");
    }

    private HtmlContainer row(Term town) {
        var row = element("tr", with(element("th", new Text(town.label(locale))), "scope", "row"));
        for (int month = 1; month <= 12; month++) row.add(cell(town, month, month(month)));
        var whole = cell(town, 0, texts.get(locale, "coverage.year"));
        whole.addClassName("whole");
        row.add(whole);
        return row;
    }

    private HtmlContainer cell(Term town, int month, String label) {
        var count = reading.count(town.code(), setting, month);
        var cell = with(element("td"), "data-label", label);
        if (count.all() > 0) cell.add(CoverageList.link(town.code(), setting, year, month, count, locale));
        else cell.addClassName("blank");
        if (count.all() == 0) cell.setText("0");
        if (count.all() > 0 && count.held() == 0) cell.addClassName("planned");
        return cell;
    }
}
