package cn.zhongning.portal.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** As RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it. */
final class CsvFile implements SheetFile {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

    private final CSVPrinter csv;

    CsvFile(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\uFEFF');
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void sheet(String title, List<String> heads) throws IOException {
        csv.printRecord(heads);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var cell : cells) csv.print(written(cell));
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.close(true);
    }

    private static @Nullable Object written(@Nullable Object cell) {
        return switch (cell) {
            case String text -> defused(text);
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case null, default -> cell;
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP: CSV injection). */
    static String defused(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
