package cn.zhongning.portal.unmet;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands in which column of the table. */
final class UnmetColumns {
    private UnmetColumns() {}

    /** Keys of what stands above the columns. */
    static List<String> of(Lack lack) {
        var columns = new ArrayList<>(List.of("unmet.what." + lack, "unmet.industry", "unmet.month." + lack));
        if (lack == Lack.SEARCHES) columns.add("unmet.list");
        columns.add("unmet.number." + lack);
        return columns;
    }

    static List<Object> values(UnmetLine line, Lack lack, Texts texts, Site site, Locale locale) {
        var industry = industry(line.industry(), texts, site, locale);
        var values = new ArrayList<Object>(
                List.of(line.what(), industry, line.month().toString().substring(0, 7)));
        if (lack == Lack.SEARCHES)
            values.add(texts.get(locale, "search.kinds." + (line.kind().isEmpty() ? "all" : line.kind())));
        values.add(line.number());
        return values;
    }

    static String industry(String code, Texts texts, Site site, Locale locale) {
        return code.isEmpty() ? texts.get(locale, "unmet.industry.any") : site.industry(code, locale);
    }
}
