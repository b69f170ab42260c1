package cn.zhongning.portal.files;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps files in the database: every node has them, and one backup holds them. */
@Service
public class StoredFiles {
    /** A file may have so many. */
    public static final int MEGABYTES = FileCheck.MEGABYTES;

    /** A paper may have so many. */
    public static final int PAPER_MEGABYTES = FileCheck.PAPER_MEGABYTES;

    private static final int DAILY = 200;
    private static final int SLICE = 256 << 10;
    private static final String COLUMNS =
            "select id, organisation_id, purpose, name, type, size, sha256, uploaded_by, created_at from stored_file ";

    private final JdbcClient sql;
    private final CurrentUser user;
    private final ObjectProvider<FileReaders> readers;
    private final Clock clock;

    StoredFiles(JdbcClient sql, CurrentUser user, ObjectProvider<FileReaders> readers, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Whoever calls has checked that the reader may hand something in for this organisation. Nobody else reads the file
     * before the module of this purpose says so.
     *
     * @throws Refused where it is none of the kinds that may be handed in, or beyond measure
     */
    public StoredFile store(String purpose, UUID organisation, String name, byte[] content) {
        return store(purpose, organisation, user.require().accountId(), name, content);
    }

    /** @throws Refused unless it is a PDF or a picture, and not too large: what somebody may send who has no account */
    public void requirePaper(String name, byte[] content) {
        FileCheck.paper(FileName.of(name), content);
    }

    /** Of somebody who is not signed in yet; {@link #requirePaper} goes before. */
    public StoredFile store(String purpose, UUID organisation, UUID by, String name, byte[] content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        if (recent(by, now) >= DAILY) throw new Refused("files.error.many", DAILY);
        var called = FileName.of(name);
        var type = FileCheck.type(called, content);
        var file = new StoredFile(
                UUID.randomUUID(),
                organisation,
                purpose,
                called.value(),
                type.media(),
                content.length,
                Sha256.of(content),
                by,
                now);
        sql.sql("""
                        insert into stored_file (id, organisation_id, purpose, name, type, size, sha256, uploaded_by,
                                                 created_at, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(file.id(), organisation, purpose, file.name(), file.type(), file.size(), file.sha256())
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(content)
                .update();
        return file;
    }

    public Optional<StoredFile> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** In the given order; those that are gone are left out. */
    public List<StoredFile> of(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var found = sql
                .sql(COLUMNS + "where id in (:ids)")
                .param("ids", ids)
                .query(StoredFiles::file)
                .list() // a stream would keep its connection
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public byte[] content(UUID id) {
        return sql.sql("select content from stored_file where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /**
     * Nobody shows under their own name what somebody else handed in.
     *
     * @throws Refused unless the reader, or somebody of their organisation, handed in all of these for this purpose
     */
    public void requireOwn(Collection<UUID> ids, String purpose) {
        var who = user.require();
        var found = of(List.copyOf(ids));
        boolean own = found.size() == ids.size()
                && found.stream()
                        .allMatch(file -> file.purpose().equals(purpose)
                                && (file.uploadedBy().equals(who.accountId()) || who.actsFor(file.organisationId())));
        if (!own) throw new Refused("files.error.gone");
    }

    /** For whoever may read it; nothing for everybody else. */
    Optional<StoredFile> readable(UUID id) {
        return find(id).filter(this::mayRead);
    }

    private boolean mayRead(StoredFile file) {
        return readers(file.purpose()).stream()
                .anyMatch(owner -> owner.publicly(file)
                        || user.get().filter(who -> owner.mayRead(file, who)).isPresent());
    }

    void opened(StoredFile file) {
        user.get().ifPresent(who -> readers(file.purpose()).forEach(owner -> owner.opened(file, who)));
    }

    /** A slice at a time: many may download at once, and the heap is small. */
    void write(StoredFile file, OutputStream out) throws IOException {
        for (long from = 0; from < file.size(); from += SLICE) {
            out.write(sql.sql("select substring(content from ? for ?) from stored_file where id = ?")
                    .params((int) from + 1, SLICE, file.id())
                    .query((row, number) -> row.getBytes(1))
                    .single());
        }
    }

    private List<FileReaders> readers(String purpose) {
        return readers.stream().filter(owner -> owner.purpose().equals(purpose)).toList();
    }

    private int recent(UUID who, Instant now) {
        return sql.sql("select count(*) from stored_file where uploaded_by = ? and created_at > ?")
                .param(who)
                .param(now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("purpose"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("created_at").toInstant());
    }
}
