package cn.zhongning.portal.imports;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the spreadsheet that a university fills in, empty or with the rows that have to be mended. */
@Component
public class Template {
    private static final String INK = "1D1A17";
    private static final String PAPER = "F3F0EA";
    private static final String SOFT = "5C554D";
    private static final String BAD = "A3201A";

    private final Words words;
    private final Texts texts;
    private final Clock clock;

    Template(Words words, Texts texts, Clock clock) {
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** With one example row, which an import recognises and passes over. */
    public void write(OutputStream out, Locale locale) throws IOException {
        try (var book = book(out)) {
            var sheet = book.newWorksheet(texts.get(locale, "imports.sheet"));
            headings(sheet, locale);
            var columns = ResultColumn.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.value(1, i, example(columns[i], locale));
                sheet.style(1, i)
                        .fontColor(SOFT)
                        .italic()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
            choices(book, sheet, locale);
        }
    }

    /** The rows that were left out, each with what is wrong; to be mended and sent again. */
    public void writeLeftOut(OutputStream out, Checked checked, boolean doubtfulToo, Locale locale) throws IOException {
        try (var book = book(out)) {
            var sheet = book.newWorksheet(texts.get(locale, "imports.sheet"));
            headings(sheet, locale);
            int last = ResultColumn.values().length;
            heading(sheet, last, texts.get(locale, "imports.column.problems"), 60);
            int line = 1;
            for (var row : checked.leftOut(doubtfulToo).toList()) {
                for (int i = 0; i < row.given().size(); i++)
                    sheet.value(line, i, row.given().get(i));
                sheet.value(line, last, problems(row, checked, locale));
                sheet.style(line, last)
                        .fontColor(BAD)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                line++;
            }
            choices(book, sheet, locale);
        }
    }

    private String problems(ReadRow row, Checked checked, Locale locale) {
        var wrong = row.mistakes().stream()
                .map(mistake -> texts.get(
                        locale,
                        "imports.problem",
                        texts.get(locale, mistake.column().heading()),
                        texts.get(locale, mistake.problem())));
        var twins = checked.doubtful().stream()
                .filter(doubt -> doubt.row() == row)
                .map(doubt -> doubt.twin() == 0
                        ? texts.get(locale, "imports.twin.stored")
                        : texts.get(locale, "imports.twin.row", doubt.twin()));
        return texts.get(locale, "imports.row", String.valueOf(row.number())) + "\n"
                + String.join("\n", Stream.concat(wrong, twins).toList());
    }

    private String example(ResultColumn column, Locale locale) {
        if (column == ResultColumn.EXPIRES)
            return Facts.day(clock.instant()).plusYears(1).toString();
        var example = texts.get(locale, "imports.example." + column.field());
        return column == ResultColumn.TITLE ? texts.get(locale, "imports.example.mark") + example : example;
    }

    private static Workbook book(OutputStream out) {
        return new Workbook(out, "Portal", "1.0");
    }

    private void headings(Worksheet sheet, Locale locale) {
        var columns = ResultColumn.values();
        for (int i = 0; i < columns.length; i++) {
            var star = columns[i].required() ? "*" : "";
            heading(sheet, i, texts.get(locale, columns[i].heading()) + star, columns[i].width());
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

    /** What may stand in each column, and for the columns of one word a list to choose from. */
    private void choices(Workbook book, Worksheet sheet, Locale locale) {
        var guide = book.newWorksheet(texts.get(locale, "imports.guide"));
        var columns = ResultColumn.values();
        var choices = words.choices();
        for (int i = 0; i < columns.length; i++) {
            heading(guide, i, texts.get(locale, columns[i].heading()), Math.max(columns[i].width(), 18));
            guide.value(1, i, texts.get(locale, columns[i].hint()));
            guide.style(1, i)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fontColor(SOFT)
                    .set();
            var vocabulary = choices.get(columns[i]);
            if (vocabulary == null) continue;
            list(guide, i, vocabulary.labels(locale));
            sheet.range(1, i, Sheet.ROWS + 1, i)
                    .validateWithList(
                            guide.range(2, i, 1 + vocabulary.labels(locale).size(), i))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(texts.get(locale, columns[i].heading()))
                    .error(texts.get(locale, "imports.choose"));
        }
        list(guide, ResultColumn.COOPERATION.ordinal(), words.cooperation.labels(locale));
        list(guide, ResultColumn.RIGHTS.ordinal(), words.rights.labels(locale));
        guide.freezePane(0, 1);
    }

    private static void list(Worksheet guide, int column, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) guide.value(2 + i, column, labels.get(i));
    }
}
