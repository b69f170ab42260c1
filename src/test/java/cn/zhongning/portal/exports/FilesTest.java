package cn.zhongning.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "\u3000＝1",
                "＋1",
                "－1",
                "＠a",
                "\uFEFF=1",
                "\n=1"
            })
    void noTextBeginsAFormulaInACsv(String text) throws Exception {
        assertThat(CsvFile.defused(text)).isEqualTo("'" + text);
        assertThat(cells(text).getFirst()).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"枸杞", "a=b", "第 1 期", "", "'=1"})
    void ordinaryTextsStayAsTheyAre(String text) {
        assertThat(CsvFile.defused(text)).isEqualTo(text);
    }

    @Test
    void negativeNumbersStayNumbers() throws Exception {
        assertThat(cells(
                        new BigDecimal("-800000.00"),
                        -3L,
                        LocalDate.of(2026, 1, 2),
                        LocalDateTime.of(2026, 1, 2, 3, 4)))
                .containsExactly("-800000.00", "-3", "2026-01-02", "2026-01-02 03:04:00");
    }

    @Test
    void csvIsReadBackWithItsCommasQuotesAndLines() throws Exception {
        var text = "他说“好”, \"yes\"\r\n第二行，𠮷";
        assertThat(cells(text, null, "x")).containsExactly(text, "", "x");
    }

    @Test
    void spreadsheetKnowsTheCsvAsUtf8() throws Exception {
        assertThat(csv("中").toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void formulaIsATextInAWorkbook() throws Exception {
        var cell = sheets(XlsxFile.ROWS, List.of("=1+1")).getFirst().get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo("=1+1");
    }

    @Test
    void numbersDaysAndMomentsAreNoTextsInAWorkbook() throws Exception {
        var row = sheets(
                        XlsxFile.ROWS,
                        List.of(new BigDecimal("-1.50"), LocalDate.of(2026, 1, 2), LocalDateTime.of(2026, 1, 2, 3, 4)))
                .getFirst()
                .get(1);
        assertThat(row.getCellAsNumber(0)).contains(new BigDecimal("-1.50"));
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2026, 1, 2, 0, 0));
        assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2026, 1, 2, 3, 4));
    }

    @Test
    void whatIsTooLongForOneSheetGoesOnInTheNextUnderTheSameHeads() throws Exception {
        var sheets = sheets(3, List.of("a"), List.of("b"), List.of("c"), List.of("d"), List.of("e"));
        assertThat(sheets).hasSize(3);
        assertThat(sheets)
                .allSatisfy(rows -> assertThat(rows.getFirst().getCellText(0)).isEqualTo("头"));
        assertThat(sheets.getLast().get(1).getCellText(0)).isEqualTo("e");
    }

    @Test
    void whatNoCellHoldsIsCutOffAndWhatNoXmlHoldsIsReplaced() throws Exception {
        var cell = sheets(XlsxFile.ROWS, List.of("\u0001\uD800𠮷" + "长".repeat(40_000)))
                .getFirst()
                .get(1)
                .getCellText(0);
        assertThat(cell).hasSize(XlsxFile.CELL).startsWith("\uFFFD\uFFFD𠮷长").endsWith("长…");
    }

    private static List<String> cells(@Nullable Object... cells) throws Exception {
        var text = csv(cells).toString(StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .parse(new StringReader(text))
                .getRecords()
                .get(1)
                .toList();
    }

    private static ByteArrayOutputStream csv(@Nullable Object... cells) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(out)) {
            file.sheet("名", List.of("头"));
            file.row(Arrays.asList(cells));
        }
        return out;
    }

    @SafeVarargs
    private static List<List<Row>> sheets(int most, List<? extends @Nullable Object>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out, most)) {
            file.sheet("名[单]/1", List.of("头"));
            for (var row : rows) file.row(List.copyOf(row));
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheets().map(FilesTest::read).toList();
        }
    }

    private static List<Row> read(Sheet sheet) {
        try {
            return sheet.read();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
