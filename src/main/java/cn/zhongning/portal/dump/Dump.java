package cn.zhongning.portal.dump;

import cn.zhongning.portal.shared.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything a portal holds, as it stood at one moment, into one file: each table as PostgreSQL copies it, the
 * files of the home beside them. Nothing is kept in memory, and the portal may go on running.
 */
final class Dump {
    /** Made anew on another machine, belonging to this one, or on the way out already. */
    private static final Set<String> LEFT =
            Set.of("postgres", "search", "logs", "portal.lock", "application.properties", "mail", "sms");

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection database;
    private final Path home;
    private final Set<Path> dumps;
    private final ZipOutputStream zip;

    /** @param dumps the file that is written, and the one whose place it takes: they may lie in the home */
    private Dump(Connection database, Path home, Set<Path> dumps, ZipOutputStream zip) {
        this.database = database;
        this.home = home;
        this.dumps = dumps;
        this.zip = zip;
    }

    /** Under its name there is only a whole dump, readable by its owner: personal data is in it. */
    static Manifest write(Connection database, Path home, Path file) throws SQLException, IOException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var part = new PartOfDump(file)) {
            Manifest manifest;
            try (var zip = new ZipOutputStream(part.out())) {
                manifest = new Dump(database, home, Set.of(part.path(), part.whole()), zip).all();
                zip.finish();
                part.finish();
            }
            return manifest;
        } finally {
            database.rollback();
        }
    }

    private Manifest all() throws SQLException, IOException {
        var schema = new Schema(JdbcClient.create(new SingleConnectionDataSource(database, true)));
        var tables = new ArrayList<Manifest.Table>();
        for (var table : schema.tables().entrySet()) tables.add(table(table.getKey(), table.getValue()));
        var manifest =
                new Manifest(Manifest.FORMAT, Instant.now(), schema.migrations(), tables, schema.sequences(), files());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Manifest.Table table(String name, List<String> columns) throws SQLException, IOException {
        var copy = "copy " + name + " (" + String.join(", ", columns) + ") to stdout";
        zip.putNextEntry(new ZipEntry(Manifest.Table.entry(name)));
        var out = summed(zip);
        long rows = database.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
        zip.closeEntry();
        return new Manifest.Table(name, columns, rows, Sha256.of(out.getMessageDigest()));
    }

    /** Nothing is asked of folders that are left out: a database that runs makes and removes files all the time. */
    private List<Manifest.Kept> files() throws IOException {
        var kept = new ArrayList<Manifest.Kept>();
        try (var roots = Files.list(home)) {
            for (var root : (Iterable<Path>) roots.filter(Dump::stays).sorted()::iterator) kept.addAll(files(root));
        }
        return kept;
    }

    private static boolean stays(Path root) {
        return !LEFT.contains(root.getFileName().toString());
    }

    private List<Manifest.Kept> files(Path root) throws IOException {
        var kept = new ArrayList<Manifest.Kept>();
        try (var all = Files.walk(root)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                if (dumps.contains(file.toAbsolutePath().normalize())) continue;
                kept.add(file(file, home.relativize(file).toString()));
            }
        }
        return kept;
    }

    private Manifest.Kept file(Path file, String path) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.Kept.entry(path)));
        var out = summed(zip);
        Files.copy(file, out);
        zip.closeEntry();
        return new Manifest.Kept(path, Sha256.of(out.getMessageDigest()));
    }

    private static DigestOutputStream summed(OutputStream out) {
        return new DigestOutputStream(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        out.write(bytes, from, count);
                    }

                    @Override
                    public void close() {
                        // the entry ends, the file goes on
                    }
                },
                Sha256.begun());
    }
}
