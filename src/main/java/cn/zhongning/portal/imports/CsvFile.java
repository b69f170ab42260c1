package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** The rows of a CSV file as Excel, WPS and databases write them: in any usual encoding, with any usual separator. */
final class CsvFile {
    private CsvFile() {}

    static <T> T read(Path file, Function<Iterator<Line>, T> reading) throws IOException {
        var encoding = encoding(file);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(file, encoding))
                .setIgnoreEmptyLines(false)
                .get();
        try (var text = open(file, encoding);
                var parser = format.parse(text)) {
            return read(parser, reading);
        }
    }

    private static <T> T read(CSVParser parser, Function<Iterator<Line>, T> reading) {
        try {
            return reading.apply(parser.stream().map(CsvFile::line).iterator());
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException quotes) {
            throw new Refused("imports.error.quotes", String.valueOf(parser.getCurrentLineNumber()));
        }
    }

    private static Line line(CSVRecord row) {
        if (row.size() > PartScan.COLUMNS) throw new Refused("imports.error.columns", PartScan.COLUMNS);
        var cells = new ArrayList<SheetCell>(row.size());
        for (var text : row) {
            if (text.length() > PartScan.TEXT) throw new Refused("imports.error.text", PartScan.TEXT);
            cells.add(SheetCell.ofText(text));
        }
        return new Line(Math.toIntExact(row.getRecordNumber()), cells, Map.of());
    }

    /** Excel in China saves CSV in GB 18030 unless it is asked for UTF-8. */
    private static Charset encoding(Path file) throws IOException {
        try (var in = marked(file)) {
            var mark = in.getBOMCharsetName();
            if (mark != null) return Charset.forName(mark);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (readable(file, charset)) return charset;
        }
        throw new Refused("imports.error.kind");
    }

    /** Whether all of it is text in this encoding. */
    private static boolean readable(Path file, Charset charset) throws IOException {
        try (var text = open(file, charset)) {
            text.transferTo(new Plain());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static BufferedReader open(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(marked(file), decoder));
    }

    private static BOMInputStream marked(Path file) throws IOException {
        return BOMInputStream.builder()
                .setInputStream(Files.newInputStream(file))
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
    }

    /** The one that stands most often in the first row. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (var text = open(file, charset)) {
            var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return Stream.of(',', '\t', ';')
                    .reduce((one, other) -> count(head, other) > count(head, one) ? other : one)
                    .orElse(',');
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** Takes what people type, and refuses what only programs write. */
    private static final class Plain extends Writer {
        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] < ' ' && "\n\r\t\f".indexOf(text[i]) < 0) throw new Refused("imports.error.kind");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
