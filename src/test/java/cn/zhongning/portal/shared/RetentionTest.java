package cn.zhongning.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RetentionTest {
    private static final Duration KEPT = Duration.ofDays(30);

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void table() {
        sql.sql("create table kept (created_at timestamptz not null)").update();
    }

    @AfterEach
    void clear() {
        sql.sql("drop table kept").update();
    }

    @Test
    void whatIsOlderThanItsTimeGoes() {
        keep("31 days");
        keep("29 days");
        at(Duration.ZERO).end("kept", KEPT, "");
        assertThat(rows()).isOne();
    }

    @Test
    void clockThatJumpsAheadOrBackDeletesNothing() {
        keep("1 day");
        at(Duration.ofDays(40)).end("kept", KEPT, "");
        keep("31 days");
        at(Duration.ofDays(-40)).end("kept", KEPT, "");
        assertThat(rows()).isEqualTo(2);
    }

    private Retention at(Duration ahead) {
        return new Retention(sql, Clock.offset(Clock.systemUTC(), ahead));
    }

    private void keep(String age) {
        sql.sql("insert into kept values (now() - cast(? as interval))")
                .param(age)
                .update();
    }

    private int rows() {
        return sql.sql("select count(*) from kept").query(Integer.class).single();
    }
}
