package cn.zhongning.portal.exports;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the database for a file, and how its answer is read.
 *
 * @param sql names its columns in the order of {@code columns}; {@code :account}, {@code :organisation}, {@code :staff},
 *     {@code :now} and {@code :today} are known to each
 * @param parameters what else it takes
 */
public record Table(String sql, Map<String, @Nullable Object> parameters, List<Column> columns) {
    public static Table of(String sql, Column... columns) {
        return new Table(sql, Map.of(), Arrays.asList(columns));
    }

    public Table with(String name, @Nullable Object value) {
        return with(Collections.singletonMap(name, value));
    }

    public Table with(Map<String, ? extends @Nullable Object> more) {
        var all = new HashMap<String, @Nullable Object>(parameters);
        all.putAll(more);
        return new Table(sql, all, columns);
    }
}
