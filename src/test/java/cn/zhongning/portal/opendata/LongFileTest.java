package cn.zhongning.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.pages.PageRequest;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of a long file nothing is kept but what is just being written. With {@code -Dportal.test.rows=200000} a longer one. */
@PortalTest
class LongFileTest {
    private static final int ROWS = Integer.getInteger("portal.test.rows", 20_000);

    @Autowired
    LinkedMarket market;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Shown shown;
    private final List<WeakReference<Object>> told = new ArrayList<>();
    private long most;

    /** Written past the triggers: no index has to take so many in. */
    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
        quietly("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level)
                select gen_random_uuid(), 1, :owner, 'PUBLISHED', '很长的文件第' || i || '条', 'goji', 'ningan', repeat('烘干能耗高。', 60),
                    '', '', '电费占成本大头', '', '13900000000', '{LICENCE}', current_date + 90, now(), now(), 'PUBLIC'
                from generate_series(1, :rows) i
                """);
        quietly("""
                insert into open_record (id, kind, industry, town, stamped_at, deleted, expires_at, fingerprint)
                select id, 'DEMAND', 'goji', 'ningan', 'epoch', false, now() + interval '80 days', '' from demand
                where organisation_id = :owner and :rows > 0
                """);
    }

    @AfterEach
    void forget() {
        quietly(
                "delete from open_record where :rows > 0 and id in (select id from demand where organisation_id = :owner)");
        quietly("delete from demand where :rows > 0 and organisation_id = :owner");
    }

    @Test
    void nothingIsKeptButWhatIsJustBeingWritten() {
        var page = PageRequest.of("/open/market.jsonld", RouteParameters.empty(), QueryParameters.empty(), false);
        market.each(page, node -> {
            told.add(new WeakReference<>(node));
            if (told.size() % (ROWS / 10) == 0) count();
        });
        assertThat(told).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(most).isLessThan(400);
    }

    /** The heap itself says too little: what else runs in this process comes and goes by more. */
    private void count() {
        System.gc();
        most = Math.max(most, told.stream().filter(node -> node.get() != null).count());
    }

    private void quietly(String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(statement).param("owner", shown.owner()).param("rows", ROWS).update();
        });
    }
}
