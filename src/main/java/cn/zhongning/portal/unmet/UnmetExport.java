package cn.zhongning.portal.unmet;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the market lacks as a spreadsheet, as far as the filters let through; line by line, whatever its length. */
@Controller
class UnmetExport {
    static final String ADDRESS = "/desk-files/unmet.xlsx";
    private static final int AT_ONCE = 1000;

    private final Unmet unmet;
    private final Texts texts;
    private final Site site;

    UnmetExport(Unmet unmet, Texts texts, Site site) {
        this.unmet = unmet;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping(ADDRESS)
    void workbook(@RequestParam MultiValueMap<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        var filter = UnmetFilter.of(name -> Optional.ofNullable(query.getFirst(name)));
        var page = unmet.page(filter, 0, AT_ONCE);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"unmet-" + filter.lack().written() + ".xlsx\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (var book = new Workbook(response.getOutputStream(), "portal", "1.0")) {
            var sheet = book.newWorksheet(texts.label(locale, filter.lack()));
            var head = columns(filter.lack()).stream()
                    .map(column -> texts.get(locale, column))
                    .toList();
            write(sheet, 0, head);
            for (int row = 1; !page.isEmpty(); page = unmet.page(filter, row - 1, AT_ONCE)) {
                for (var line : page) write(sheet, row++, values(line, filter.lack(), texts, site, locale));
                sheet.flush();
            }
        }
    }

    /** Keys of what stands above the columns. */
    static List<String> columns(Lack lack) {
        var columns = new ArrayList<>(List.of("unmet.what." + lack, "unmet.industry", "unmet.month." + lack));
        if (lack == Lack.SEARCHES) columns.add("unmet.list");
        columns.add("unmet.number." + lack);
        return columns;
    }

    static List<Object> values(UnmetLine line, Lack lack, Texts texts, Site site, Locale locale) {
        var industry = line.industry().isEmpty()
                ? texts.get(locale, "unmet.industry.any")
                : site.industry(line.industry(), locale);
        var values = new ArrayList<Object>(
                List.of(line.what(), industry, line.month().toString().substring(0, 7)));
        if (lack == Lack.SEARCHES)
            values.add(texts.get(locale, "search.kinds." + (line.kind().isEmpty() ? "all" : line.kind())));
        values.add(line.number());
        return values;
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) sheet.value(row, i, number);
            else sheet.value(row, i, cells.get(i).toString());
        }
    }
}
