package cn.zhongning.portal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook. Texts stand in their cells as texts, never as formulas; what is too long for one sheet goes on in the next. */
final class XlsxFile implements SheetFile {
    static final int ROWS = 1 << 20;
    static final int CELL = 32_767;
    private static final int AT_ONCE = 200;
    private static final int NAME = 28; // of 31, that a number fits behind it
    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cc}]");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Workbook book;
    private final int rows;
    private String title = "";
    private List<String> heads = List.of();
    private int part;
    private int row;
    private @Nullable Worksheet sheet;

    XlsxFile(OutputStream out) {
        this(out, ROWS);
    }

    XlsxFile(OutputStream out, int rows) {
        this.book = new Workbook(out, "portal", "1.0");
        this.rows = rows;
    }

    @Override
    public void sheet(String title, List<String> heads) throws IOException {
        this.title = NO_NAME.matcher(title).replaceAll(" ").strip();
        this.heads = heads;
        part = 0;
        begin();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (row == rows) begin();
        var current = current();
        for (int column = 0; column < cells.size(); column++) write(current, column, cells.get(column));
        row++;
        if (row % AT_ONCE == 0) current.flush();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) sheet.finish();
        book.close();
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        part++;
        var name = title.substring(0, Math.min(NAME, title.length())) + (part == 1 ? "" : " " + part);
        var begun = book.newWorksheet(name);
        sheet = begun;
        row = 0;
        begun.freezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            begun.width(column, Math.clamp(heads.get(column).length() * 2L + 4, 12, 40));
            begun.inlineString(0, column, heads.get(column));
            begun.style(0, column).bold().set();
        }
        row = 1;
    }

    private Worksheet current() {
        if (sheet == null) throw new IllegalStateException("a row without a sheet");
        return sheet;
    }

    private void write(Worksheet current, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> current.value(row, column, number);
            case LocalDate day -> {
                current.value(row, column, day);
                current.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                current.value(row, column, moment);
                current.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> current.inlineString(row, column, fitted(cell.toString()));
        }
    }

    /** What no XML can hold is replaced, what no cell can hold is cut off and says so. */
    static String fitted(String text) {
        var clean = NO_XML.matcher(text).replaceAll("\uFFFD");
        if (clean.length() <= CELL) return clean;
        int end = Character.isHighSurrogate(clean.charAt(CELL - 2)) ? CELL - 2 : CELL - 1;
        return clean.substring(0, end) + "…";
    }
}
