package cn.zhongning.portal.exports;

import cn.zhongning.portal.shared.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, in the order in which the query names them.
 *
 * @param key of what stands above it
 */
public record Column(String key, Reading reading) {
    /** Most heads are shared by several lists; a key of a module is given whole. */
    public Column {
        if (key.indexOf('.') < 0) key = "exports.column." + key;
    }

    /** What stands in the cell: a text, a number, a {@link LocalDate} or a {@link LocalDateTime}; null leaves it empty. */
    public interface Reading {
        @Nullable
        Object read(ResultSet row, int index, Words words) throws SQLException;
    }

    public static Column text(String key) {
        return new Column(key, (row, index, words) -> row.getString(index));
    }

    public static Column number(String key) {
        return new Column(key, (row, index, words) -> row.getBigDecimal(index));
    }

    /** Stored in fen, read in yuan. */
    public static Column yuan(String key) {
        return new Column(key, (row, index, words) -> {
            var fen = row.getBigDecimal(index);
            return fen == null ? null : fen.movePointLeft(2).setScale(2);
        });
    }

    public static Column day(String key) {
        return new Column(key, (row, index, words) -> row.getObject(index, LocalDate.class));
    }

    /** On China's clocks. */
    public static Column moment(String key) {
        return new Column(key, (row, index, words) -> {
            var at = row.getObject(index, OffsetDateTime.class);
            return at == null ? null : at.atZoneSameInstant(Clocks.CHINA).toLocalDateTime();
        });
    }

    public static Column yes(String key) {
        return new Column(key, (row, index, words) -> {
            boolean yes = row.getBoolean(index);
            return row.wasNull() ? null : words.say(yes ? "exports.yes" : "exports.no");
        });
    }

    /** A code, or several, whose names are texts: {@code vocabulary.CODE}. */
    public static Column code(String key, String vocabulary) {
        return named(key, (words, code) -> words.say(vocabulary, code));
    }

    public static Column industry(String key) {
        return named(key, (words, code) -> words.site().industry(code, words.locale()));
    }

    public static Column livelihood(String key) {
        return named(key, (words, code) -> words.site().livelihood(code, words.locale()));
    }

    public static Column town(String key) {
        return named(key, (words, code) -> words.site().town(code, words.locale()));
    }

    private interface Naming {
        String name(Words words, String code);
    }

    private static Column named(String key, Naming naming) {
        return new Column(
                key,
                (row, index, words) -> codes(row.getObject(index))
                        .map(code -> naming.name(words, code))
                        .collect(Collectors.joining(words.say("exports.comma"))));
    }

    private static Stream<String> codes(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> Stream.empty();
            case java.sql.Array several ->
                Arrays.stream((Object[]) several.getArray()).map(Object::toString);
            default -> Stream.of(value.toString()).filter(code -> !code.isEmpty());
        };
    }
}
