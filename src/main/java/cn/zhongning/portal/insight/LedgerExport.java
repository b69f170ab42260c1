package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.Ledger;
import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.contracts.LedgerLine;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as a file, as far as its filters let through; line by line, whatever its length. */
@Controller
class LedgerExport {
    static final String ADDRESS = "/desk-files/ledger.";
    private static final int AT_ONCE = 1000;
    private static final List<String> COLUMNS = List.of(
            "line",
            "at",
            "registered",
            "number",
            "contract",
            "kind",
            "buyer",
            "seller",
            "industry",
            "town",
            "origin",
            "total",
            "technology",
            "reverses",
            "reason");

    private final Ledger ledger;
    private final Texts texts;

    LedgerExport(Ledger ledger, Texts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    private interface Lines {
        void take(List<?> cells) throws IOException;
    }

    @GetMapping(ADDRESS + "xlsx")
    void workbook(@RequestParam MultiValueMap<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        var filter = LedgerAddress.filter(query);
        var first = ledger.page(filter, null, AT_ONCE);
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx");
        try (var book = new Workbook(response.getOutputStream(), "portal", "1.0")) {
            var sheet = book.newWorksheet(texts.get(locale, "insight.ledger"));
            var row = new int[1];
            write(filter, first, locale, cells -> fill(sheet, row[0]++, cells));
        }
    }

    /** With the mark by which spreadsheets know UTF-8. */
    @GetMapping(ADDRESS + "csv")
    void text(@RequestParam MultiValueMap<String, String> query, Locale locale, HttpServletResponse response)
            throws IOException {
        var filter = LedgerAddress.filter(query);
        var first = ledger.page(filter, null, AT_ONCE);
        begin(response, "text/csv;charset=UTF-8", "ledger.csv");
        OutputStream out = response.getOutputStream();
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        write(filter, first, locale, cells -> {
            var line = cells.stream().map(LedgerExport::quoted).collect(Collectors.joining(",", "", "\r\n"));
            out.write(line.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** @param page the first one, read before the answer begins: a refusal is an answer of its own */
    private void write(LedgerFilter filter, List<LedgerLine> page, Locale locale, Lines lines) throws IOException {
        lines.take(COLUMNS.stream()
                .map(column -> texts.get(locale, "insight.ledger." + column))
                .toList());
        while (!page.isEmpty()) {
            for (var line : page) lines.take(cells(line, locale));
            if (page.size() < AT_ONCE) return;
            page = ledger.page(filter, page.getLast().entry().id(), AT_ONCE);
        }
    }

    private List<?> cells(LedgerLine line, Locale locale) {
        var entry = line.entry();
        return List.of(
                entry.id(),
                entry.at().toString(),
                line.registeredOn().toString(),
                line.registrationNumber(),
                line.title(),
                texts.label(locale, line.kind()),
                line.buyer(),
                line.seller(),
                line.industry(),
                orEmpty(line.town()),
                texts.get(locale, line.talked() ? "insight.ledger.talked" : "contracts.untalked"),
                yuan(entry.total()),
                yuan(entry.technology()),
                orEmpty(entry.reverses()),
                entry.reason());
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
    }

    private static void fill(Worksheet sheet, int row, List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) sheet.value(row, i, number);
            else sheet.value(row, i, cells.get(i).toString());
        }
        if (row % AT_ONCE == 0) sheet.flush();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String quoted(Object value) {
        var text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static BigDecimal yuan(long fen) {
        return new Money(Math.abs(fen)).yuan().multiply(BigDecimal.valueOf(Long.signum(fen)));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
