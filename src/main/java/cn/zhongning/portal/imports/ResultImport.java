package cn.zhongning.portal.imports;

import cn.zhongning.portal.imports.Checked.Doubt;
import cn.zhongning.portal.lookalikes.Lookalikes;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Kind;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a university's spreadsheet in two steps: check, which stores nothing, and store, once per file. */
@Service
public class ResultImport {
    private final ResultService results;
    private final SheetCheck sheets;
    private final Lookalikes lookalikes;
    private final JdbcClient sql;
    private final Clock clock;

    ResultImport(ResultService results, SheetCheck sheets, Lookalikes lookalikes, JdbcClient sql, Clock clock) {
        this.results = results;
        this.sheets = sheets;
        this.lookalikes = lookalikes;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Refused with the reason why the file as a whole cannot be taken */
    public Checked check(InputStream content, String fileName, Locale locale) {
        results.author();
        try {
            var file = Files.createTempFile("portal-import", ".xlsx");
            try {
                Files.copy(bounded(content), file, StandardCopyOption.REPLACE_EXISTING);
                var read = sheets.read(file, locale);
                var nothingYet =
                        new Checked(name(fileName), digest(file), read.ignored(), List.of(), List.of(), List.of());
                return sorted(nothingYet, read.rows());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers how many drafts were made: of the good rows, and of the doubtful ones if wanted. */
    @Transactional
    public int store(Checked checked, boolean doubtfulToo) {
        takeOnce(results.author(), checked);
        var fresh = sorted(checked, promising(checked)); // somebody may have written the same title meanwhile
        var taken = Stream.concat(
                        fresh.good().stream(),
                        doubtfulToo ? fresh.doubtful().stream().map(Doubt::row) : Stream.empty())
                .map(row -> Objects.requireNonNull(row.form()))
                .toList();
        if (taken.isEmpty()) throw new Refused("imports.error.nothing");
        results.addDrafts(taken, checked.fileName());
        return taken.size();
    }

    private void takeOnce(UUID organisation, Checked checked) {
        int taken = sql.sql("""
                        insert into result_import (organisation_id, digest, file_name, taken_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(organisation)
                .param(checked.digest())
                .param(checked.fileName())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) throw new Refused("imports.error.again");
    }

    private Checked sorted(Checked checked, List<ReadRow> rows) {
        var known = new HashMap<String, Integer>();
        var own = results.told();
        var good = new ArrayList<ReadRow>();
        var doubtful = new ArrayList<Doubt>();
        var bad = new ArrayList<ReadRow>();
        for (var row : rows) {
            var form = row.form();
            if (form == null) {
                bad.add(row);
                continue;
            }
            var twin = known.putIfAbsent(Vocabulary.plain(row.title()), row.number());
            if (lookalikes.any(Kind.RESULT, Told.of(form), own)) twin = 0;
            if (twin == null) good.add(row);
            else doubtful.add(new Doubt(row, twin));
        }
        return new Checked(checked.fileName(), checked.digest(), checked.ignored(), good, doubtful, bad);
    }

    private static List<ReadRow> promising(Checked checked) {
        return Stream.concat(
                        checked.good().stream(), checked.doubtful().stream().map(Doubt::row))
                .sorted(Comparator.comparingInt(ReadRow::number))
                .toList();
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
