package cn.zhongning.portal.imports;

import cn.zhongning.portal.imports.Checked.Doubt;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an organisation's spreadsheet in two steps: check, which stores nothing, and store, once per file. */
@Service
public class SheetImport {
    private static final double READING = .6; // of the time, as a rule; the rest looks for what is there already

    private final SheetCheck sheets;
    private final JdbcClient sql;
    private final Clock clock;

    SheetImport(SheetCheck sheets, JdbcClient sql, Clock clock) {
        this.sheets = sheets;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param owner whose the rows are to be
     * @param done is told which part of the work is done
     * @throws Refused with the reason why the file as a whole cannot be taken
     */
    public <F> Checked<F> check(
            SheetKind<F> kind, UUID owner, InputStream content, String fileName, Locale locale, DoubleConsumer done) {
        var read = read(kind, owner, content, fileName, locale, part -> done.accept(part * READING));
        return sorted(read, part -> done.accept(READING + part * (1 - READING)));
    }

    /** Not yet held against what is there already. */
    <F> Checked<F> read(
            SheetKind<F> kind, UUID owner, InputStream content, String fileName, Locale locale, DoubleConsumer done) {
        kind.requireWriter(owner);
        try {
            var file = Files.createTempFile("portal-import", ".table");
            try {
                Files.copy(bounded(content), file, StandardCopyOption.REPLACE_EXISTING);
                var read = sheets.read(kind, owner, file, locale, done);
                return Checked.of(kind, owner, name(fileName), digest(file), read);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What came of it.
     *
     * @param stored how many drafts were made: of the good rows, and of the doubtful ones if wanted
     * @param checked as the rows stood at that moment
     */
    record Outcome<F>(Checked<F> checked, int stored) {}

    /** Is told how many rows of how many are stored. */
    interface Watch {
        void stored(int rows, int all);
    }

    @Transactional
    public <F> int store(Checked<F> checked, boolean doubtfulToo) {
        return store(checked, doubtfulToo, (rows, all) -> {}).stored();
    }

    @Transactional
    <F> Outcome<F> store(Checked<F> checked, boolean doubtfulToo, Watch watch) {
        checked.kind().requireWriter(checked.owner());
        takeOnce(checked);
        var fresh = sorted(checked, part -> {}); // somebody may have written the same meanwhile
        var taken = Stream.concat(
                        fresh.good().stream(),
                        doubtfulToo ? fresh.doubtful().stream().map(Doubt::row) : Stream.empty())
                .map(row -> Objects.requireNonNull(row.form()))
                .toList();
        if (taken.isEmpty()) throw new Refused("imports.error.nothing");
        watch.stored(0, taken.size());
        checked.kind().store(checked.owner(), taken, checked.fileName(), rows -> watch.stored(rows, taken.size()));
        return new Outcome<>(fresh, taken.size());
    }

    private void takeOnce(Checked<?> checked) {
        int taken = sql.sql("""
                        insert into sheet_import (organisation_id, digest, kind, file_name, taken_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(checked.owner())
                .param(checked.digest())
                .param(checked.kind().name())
                .param(checked.fileName())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) throw new Refused("imports.error.again");
    }

    private static <F> Checked<F> sorted(Checked<F> checked, DoubleConsumer done) {
        var known = new HashMap<String, Integer>();
        var already = checked.kind().alreadyOf(checked.owner());
        var good = new ArrayList<ReadRow<F>>();
        var doubtful = new ArrayList<Doubt<F>>();
        var promising = checked.promising();
        int seen = 0;
        for (var row : promising) {
            done.accept((double) ++seen / promising.size());
            var twin = known.putIfAbsent(Vocabulary.plain(row.title()), row.number());
            if (already.test(Objects.requireNonNull(row.form()))) twin = 0;
            if (twin == null) good.add(row);
            else doubtful.add(new Doubt<>(row, twin));
        }
        return checked.with(good, doubtful);
    }

    /** One byte too many is enough to see that a file is too large. */
    private static InputStream bounded(InputStream content) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(FileGuard.SIZE + 1)
                .get();
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.begun())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(in.getMessageDigest());
        }
    }

    /** Shown and kept, never used as one. */
    private static String name(String given) {
        var bare = given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}|\\p{Cs}", "");
        return bare.length() <= 100 ? bare : bare.substring(0, 100);
    }
}
