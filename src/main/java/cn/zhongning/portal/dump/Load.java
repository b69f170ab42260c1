package cn.zhongning.portal.dump;

import cn.zhongning.portal.delivery.HeldMail;
import cn.zhongning.portal.shared.Sha256;
import cn.zhongning.portal.webhooks.HeldDeliveries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rebuilds a portal from a dump, all of it or nothing: in one transaction, into tables that hold nobody's data yet.
 * Rules between tables are lifted meanwhile and checked by PostgreSQL when they come back.
 */
final class Load {
    private final Connection database;
    private final JdbcClient sql;
    private final Schema schema;
    private final ZipFile zip;
    private final Manifest manifest;

    private Load(Connection database, ZipFile zip) throws IOException, Unfit {
        this.database = database;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
        this.schema = new Schema(sql);
        this.zip = zip;
        this.manifest = manifest(zip);
    }

    /**
     * @param database migrated to what the portal needs
     * @param deliver whether what waited to be sent goes out from here; otherwise a person decides, since the portal that
     *     was dumped may have sent it meanwhile
     * @throws Unfit where the dump or the database is not what it must be; nothing was changed then
     */
    static Loaded read(Connection database, Path home, Path file, boolean deliver)
            throws SQLException, IOException, Unfit {
        database.setAutoCommit(false);
        try (var zip = open(file)) {
            var load = new Load(database, zip);
            load.check();
            load.tables();
            var loaded = deliver ? new Loaded(load.manifest, 0, 0) : load.held();
            load.files(home);
            database.commit();
            return loaded;
        } finally {
            database.rollback();
        }
    }

    /**
     * @param messages to people that are kept back
     * @param deliveries to webhooks that are kept back
     */
    record Loaded(Manifest manifest, int messages, int deliveries) {}

    /** What a person can mend, in both languages. */
    static final class Unfit extends Exception {
        Unfit(String chinese, String english) {
            super(chinese + " / " + english);
        }
    }

    /** The table of contents stands at the end: whatever was cut short has none. */
    private static ZipFile open(Path file) throws IOException, Unfit {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException cut) {
            throw notWhole();
        }
    }

    private static Unfit notWhole() {
        return new Unfit(
                "不是完整的导出文件：导出时中断了，或者没有复制完。请用完整的文件，或重新导出",
                "this is not a whole dump: dumping or copying it was cut short. Use a whole file, or dump again");
    }

    private Loaded held() {
        return new Loaded(manifest, HeldMail.hold(sql), HeldDeliveries.hold(sql));
    }

    private static Manifest manifest(ZipFile zip) throws IOException, Unfit {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) throw notWhole();
        try (var in = zip.getInputStream(entry)) {
            return new JsonMapper().readValue(in, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new Unfit("导出文件的目录读不懂", "the dump's manifest cannot be read");
        }
    }

    private void check() throws Unfit {
        if (manifest.format() != Manifest.FORMAT) {
            throw new Unfit("读不懂格式 " + manifest.format(), "format " + manifest.format() + " is not known here");
        }
        if (!schema.migrations().equals(manifest.migrations())) {
            throw new Unfit(
                    "导出文件来自另一版本的门户：请先用那个版本装入，再升级",
                    "the dump is of another version of the portal: load it with that one, then upgrade");
        }
        if (!schema.fits(manifest)) throw new Unfit("导出文件的目录与数据表不符", "the manifest does not fit the tables");
        if (sql.sql("select exists (select from account)").query(Boolean.class).single()) {
            throw new Unfit(
                    "这里已有数据：请换一个 PORTAL_HOME，或先 ./portal reset",
                    "this portal has data already: set another PORTAL_HOME, or ./portal reset first");
        }
    }

    private void tables() throws SQLException, IOException, Unfit {
        var rules = schema.foreignKeys();
        for (var rule : rules) run("alter table " + rule.table() + " drop constraint " + rule.name());
        for (var table : manifest.tables()) run("alter table " + table.name() + " disable trigger user");
        for (var table : manifest.tables()) fill(table);
        for (var sequence : manifest.sequences()) number(sequence);
        for (var rule : rules) {
            run("alter table " + rule.table() + " add constraint " + rule.name() + " " + rule.rule());
        }
        for (var table : manifest.tables()) run("alter table " + table.name() + " enable trigger user");
    }

    private void fill(Manifest.Table table) throws SQLException, IOException, Unfit {
        run("truncate " + table.name()); // what migrations put there
        try (var in = open(table.entry())) {
            var copy = "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
            long rows = database.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
            if (rows != table.rows()) throw damaged(table.entry());
            check(in, table.entry(), table.sha256());
        }
    }

    private void number(Manifest.Sequence sequence) {
        sql.sql("select setval(cast(? as regclass), ?, ?)")
                .params(sequence.name(), sequence.last(), sequence.called())
                .query(Long.class)
                .single();
    }

    private void files(Path home) throws IOException, Unfit {
        for (var kept : manifest.files()) {
            var place = home.resolve(kept.path()).normalize();
            if (!place.startsWith(home.normalize())) throw damaged(kept.entry());
            Files.createDirectories(place.getParent());
            place(kept, place);
        }
    }

    /** Its owner's only, as the dump is. */
    private void place(Manifest.Kept kept, Path place) throws IOException, Unfit {
        var part = Files.createTempFile(place.getParent(), ".", ".part");
        try (var in = open(kept.entry())) {
            try (var out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
            check(in, kept.entry(), kept.sha256());
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private DigestInputStream open(String entry) throws IOException, Unfit {
        var found = zip.getEntry(entry);
        if (found == null) throw damaged(entry);
        return new DigestInputStream(zip.getInputStream(found), Sha256.begun());
    }

    private static void check(DigestInputStream in, String entry, String sum) throws Unfit {
        if (!Sha256.of(in.getMessageDigest()).equals(sum)) throw damaged(entry);
    }

    private static Unfit damaged(String entry) {
        return new Unfit("导出文件已损坏：" + entry, "the dump is damaged at " + entry);
    }

    private void run(String statement) throws SQLException {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }
}
