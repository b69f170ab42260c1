package cn.zhongning.portal.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that another portal writes, as far as this one sees it: its row, its slices and the lock of its writer. */
final class ElsewhereWritten implements AutoCloseable {
    static final int ROWS = 3000;

    final UUID id = UUID.randomUUID();
    private final ExportJobs jobs;
    private final Connection writer;

    ElsewhereWritten(Account who, ExportJobs jobs, DataSource database, TransactionTemplate transactions)
            throws SQLException {
        this.jobs = jobs;
        writer = database.getConnection();
        writer.setAutoCommit(false);
        try (var lock = writer.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, ExportJobs.LOCK);
            lock.setInt(2, id.hashCode());
            lock.execute();
        }
        var asked = new Asked(who.id(), null, true, Texts.CHINESE, QueryParameters.empty());
        transactions.executeWithoutResult(status -> {
            assertThat(jobs.add(id, "audit", asked, Format.CSV)).isTrue();
            assertThat(jobs.begin(id)).isTrue();
        });
        jobs.expect(id, ROWS);
    }

    void written(long rows) {
        assertThat(jobs.progress(id, rows)).isTrue();
    }

    void done(byte[] file) {
        jobs.add(id, 0, file);
        assertThat(jobs.done(id, ROWS, file.length)).isTrue();
    }

    @Override
    public void close() throws SQLException {
        writer.rollback();
        writer.close();
    }
}
