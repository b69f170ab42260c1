package cn.zhongning.portal.fill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table, by PostgreSQL's COPY. */
final class Rows implements AutoCloseable {
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder();

    /** @param columns in the order in which each row names its values */
    Rows(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) waiting.append('\t');
            waiting.append(text(values[i]));
        }
        waiting.append('\n');
        if (waiting.length() > FULL) send();
    }

    @Override
    public void close() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void send() {
        var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
        waiting.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Collection<?> several ->
                several.stream().map(Rows::element).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n");
        };
    }

    private static String element(Object value) {
        return '"' + value.toString().replace("\"", "").replace("\\", "") + '"';
    }
}
