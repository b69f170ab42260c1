package cn.zhongning.portal.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was handed in for a form that nobody saved. */
@Component
class UnusedFiles {
    private static final Duration GRACE = Duration.ofDays(2); // a form may lie open so long before it is saved
    private static final int PART = 500;

    private final JdbcClient sql;
    private final ObjectProvider<FileReaders> readers;
    private final Clock clock;

    UnusedFiles(JdbcClient sql, ObjectProvider<FileReaders> readers, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        readers.forEach(this::forget);
    }

    private void forget(FileReaders owner) {
        var before = clock.instant().minus(GRACE);
        var after = new UUID(0, 0);
        for (var ids = old(owner.purpose(), after, before);
                !ids.isEmpty();
                ids = old(owner.purpose(), ids.getLast(), before)) {
            var unused = new HashSet<>(ids);
            unused.removeAll(owner.used(ids));
            unused.forEach(id ->
                    sql.sql("delete from stored_file where id = ?").param(id).update());
        }
    }

    private List<UUID> old(String purpose, UUID after, Instant before) {
        return sql.sql("""
                        select id from stored_file where purpose = ? and id > ? and created_at < ? order by id limit ?
                        """)
                .params(purpose, after)
                .param(before.atOffset(ZoneOffset.UTC))
                .param(PART)
                .query(UUID.class)
                .list();
    }
}
