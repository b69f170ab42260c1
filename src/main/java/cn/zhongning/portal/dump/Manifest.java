package cn.zhongning.portal.dump;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dump says of itself; its last entry, so a dump without it was cut short.
 *
 * @param migrations of the database it was taken from: it goes only into one that has made the same
 */
record Manifest(
        int format,
        Instant takenAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Kept> files) {
    /** Grows when an older portal could not read what a newer one writes. */
    static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";

    /** @param checksum of Flyway; none where a migration is code */
    record Migration(String version, @Nullable Integer checksum) {}

    /** @param columns in the order of the data: two databases of the same migrations may order them differently */
    record Table(String name, List<String> columns, long rows, String sha256) {
        static String entry(String name) {
            return "tables/" + name + ".copy";
        }

        String entry() {
            return entry(name);
        }
    }

    /** @param called whether the last number was given out already */
    record Sequence(String name, long last, boolean called) {}

    /** A file of the home. */
    record Kept(String path, String sha256) {
        static String entry(String path) {
            return "home/" + path;
        }

        String entry() {
            return entry(path);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
