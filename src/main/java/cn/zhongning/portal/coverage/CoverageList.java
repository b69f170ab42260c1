package cn.zhongning.portal.coverage;

import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sessions beneath a figure, in the calendar. */
final class CoverageList {
    private CoverageList() {}

    /** @param month 0 for the whole year */
    static Component link(
            String town, @Nullable EventSetting setting, int year, int month, Coverage.Count count, Locale locale) {
        var number = Integer.toString(count.all());
        if (town.equals(Coverage.NOWHERE)) return new Text(number);
        var first = YearMonth.of(year, month == 0 ? 1 : month);
        var last = YearMonth.of(year, month == 0 ? 12 : month);
        var within = setting == null ? "" : "&setting=" + Named.code(setting);
        var address = "/calendar?town=" + town + within + "&from=" + first.atDay(1) + "&to=" + last.atEndOfMonth();
        return new Anchor(PageRequest.link(locale, address), number);
    }
}
