package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the spreadsheet that people fill in, empty or with the rows that have to be mended. */
@Component
public class Template {
    private static final String INK = "1D1A17";
    private static final String PAPER = "F3F0EA";
    private static final String SOFT = "5C554D";
    private static final String BAD = "A3201A";
    private static final String WRONG = "F7E1DE";
    private static final int PROBLEMS = 60;

    private final Texts texts;
    private final Clock clock;

    Template(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** With one example row, which an import recognises and passes over. */
    public void write(OutputStream out, SheetKind<?> kind, Locale locale) throws IOException {
        try (var book = book(out)) {
            var sheet = book.newWorksheet(texts.get(locale, kind.key("sheet")));
            headings(sheet, kind, locale);
            var columns = kind.columns().all();
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(1, i, example(kind, columns.get(i), locale));
                quiet(sheet, 1, i).italic().set();
            }
            choices(book, sheet, kind, locale);
        }
    }

    /** The rows that were left out, wrong cells marked and explained; to be mended and sent again. */
    public void writeLeftOut(OutputStream out, Checked<?> checked, boolean doubtfulToo, Locale locale)
            throws IOException {
        var kind = checked.kind();
        try (var book = book(out)) {
            var sheet = book.newWorksheet(texts.get(locale, kind.key("sheet")));
            headings(sheet, kind, locale);
            int last = kind.columns().all().size();
            heading(sheet, last, texts.get(locale, "imports.column.problems"), PROBLEMS);
            int line = 1;
            for (var row : checked.leftOut(doubtfulToo)) {
                leftOut(sheet, line, row, kind);
                sheet.value(line, last, problems(row, checked, locale));
                sheet.style(line, last)
                        .fontColor(BAD)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                line++;
            }
            choices(book, sheet, kind, locale);
        }
    }

    private static void leftOut(Worksheet sheet, int line, ReadRow<?> row, SheetKind<?> kind) {
        for (int i = 0; i < row.given().size(); i++)
            sheet.value(line, i, row.given().get(i));
        for (var mistake : row.mistakes()) {
            int column = kind.columns().all().indexOf(mistake.column());
            sheet.style(line, column).fillColor(WRONG).set();
        }
    }

    private String problems(ReadRow<?> row, Checked<?> checked, Locale locale) {
        var wrong = row.mistakes().stream()
                .map(mistake -> texts.get(
                        locale,
                        "imports.problem",
                        texts.get(locale, mistake.column().heading()),
                        texts.get(locale, mistake.problem())));
        var twins =
                checked.doubtful().stream().filter(doubt -> doubt.row() == row).map(doubt -> twin(doubt, locale));
        return texts.get(locale, "imports.row", String.valueOf(row.number())) + "\n"
                + String.join("\n", Stream.concat(wrong, twins).toList());
    }

    /** Of which other row, or of what in the portal, a row says the same. */
    String twin(Checked.Doubt<?> doubt, Locale locale) {
        return doubt.twin() == 0
                ? texts.get(locale, "imports.twin.stored")
                : texts.get(locale, "imports.twin.row", String.valueOf(doubt.twin()));
    }

    /** Days are so long from today on, for an example must not grow old. */
    private String example(SheetKind<?> kind, Column<?> column, Locale locale) {
        var example = texts.get(locale, kind.key("example." + column.field()));
        if (column.daily() && !example.isEmpty()) {
            return LocalDate.ofInstant(clock.instant(), Clocks.CHINA)
                    .plus(Period.parse(example))
                    .toString();
        }
        return column == kind.columns().title() ? texts.get(locale, "imports.example.mark") + example : example;
    }

    private static Workbook book(OutputStream out) {
        return new Workbook(out, "Portal", "1.0");
    }

    private void headings(Worksheet sheet, SheetKind<?> kind, Locale locale) {
        var columns = kind.columns();
        for (int i = 0; i < columns.all().size(); i++) {
            var column = columns.all().get(i);
            var star = columns.required(column) ? "*" : "";
            heading(sheet, i, texts.get(locale, column.heading()) + star, column.width());
        }
        sheet.freezePane(1, 1);
    }

    private static void heading(Worksheet sheet, int column, String text, int width) {
        sheet.value(0, column, text);
        sheet.width(column, width);
        sheet.style(0, column)
                .bold()
                .fontColor(INK)
                .fillColor(PAPER)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static StyleSetter quiet(Worksheet sheet, int row, int column) {
        return sheet.style(row, column).fontColor(SOFT).wrapText(true).verticalAlignment("top");
    }

    /** What may stand in each column, and for the columns of one word a list to choose from. */
    private void choices(Workbook book, Worksheet sheet, SheetKind<?> kind, Locale locale) {
        var guide = book.newWorksheet(texts.get(locale, "imports.guide"));
        var columns = kind.columns().all();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            heading(guide, i, texts.get(locale, column.heading()), column.width());
            guide.value(1, i, texts.get(locale, column.hint()));
            quiet(guide, 1, i).set();
            var words = column.words();
            if (words == null) continue;
            list(guide, i, words.labels(locale));
            if (column.single())
                offer(sheet, guide, i, column, words.labels(locale).size(), locale);
        }
        guide.freezePane(0, 1);
    }

    private void offer(Worksheet sheet, Worksheet guide, int at, Column<?> column, int words, Locale locale) {
        sheet.range(1, at, Sheet.ROWS + 1, at)
                .validateWithList(guide.range(2, at, 1 + words, at))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle(texts.get(locale, column.heading()))
                .error(texts.get(locale, "imports.choose"));
    }

    private static void list(Worksheet guide, int column, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) guide.value(2 + i, column, labels.get(i));
    }
}
