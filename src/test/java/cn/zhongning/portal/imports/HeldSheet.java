package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Titles that become lines of the audit log; holds still after the second. */
final class HeldSheet extends SheetKind<String> {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final JdbcClient sql;
    private final Column<String> title = columns.line("demands.title", 80);
    volatile int process;

    HeldSheet(String name, Texts texts, JdbcClient sql) {
        super(name, texts);
        this.sql = sql;
        columns.require(title);
    }

    int stored() {
        return sql.sql("select count(*) from audit where action = ?")
                .param(name())
                .query(Integer.class)
                .single();
    }

    @Override
    protected void store(UUID owner, List<String> forms, String source, IntConsumer done) {
        process = sql.sql("select pg_backend_pid()").query(Integer.class).single();
        for (int i = 0; i < forms.size(); i++) {
            sql.sql("insert into audit (address, action, object, outcome) values ('', ?, ?, 'done')")
                    .params(name(), forms.get(i))
                    .update();
            if (i == 1) pause(); // so long nobody is told how far it is
            done.accept(i + 1);
            if (i == 1) hold();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(350);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() {
        try {
            begun.countDown();
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected String form(RowReader row) {
        return row.text(title);
    }

    @Override
    protected BiConsumer<String, Mistakes.Collector> rules(UUID owner) {
        return (form, mistakes) -> {};
    }

    @Override
    protected String title(String form) {
        return form;
    }

    @Override
    protected boolean writes() {
        return true;
    }

    @Override
    protected List<Organisation> owners(String text, int offset, int limit) {
        return List.of();
    }

    @Override
    protected void requireWriter(UUID owner) {}

    @Override
    protected Predicate<String> alreadyOf(UUID owner) {
        return form -> false;
    }

    @Override
    protected @Nullable String listAddress() {
        return null;
    }

    @Override
    protected @Nullable String draftsAddress(UUID owner) {
        return null;
    }
}
