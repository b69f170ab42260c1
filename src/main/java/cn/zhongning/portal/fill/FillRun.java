package cn.zhongning.portal.fill;

import cn.zhongning.portal.shared.Progress;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code ./portal fill} starts the portal for: ready once everything invented is found, too. */
@Component
@ConditionalOnProperty("portal.fill.results")
@Order(Ordered.LOWEST_PRECEDENCE)
class FillRun implements ApplicationRunner {
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Fill fill;
    private final Sizes sizes;
    private final JdbcClient sql;

    FillRun(Fill fill, Sizes sizes, JdbcClient sql) {
        this.fill = fill;
        this.sizes = sizes;
        this.sql = sql;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (!sizes.kept() || !fill.done()) fill.invent(sizes);
        for (int left = left(); left > 0; left = left()) {
            Progress.tell("等待检索，还有 " + left + " 项 / left to index");
            Thread.sleep(LOOK);
        }
        Progress.tell("已装入 / filled");
    }

    private int left() {
        return sql.sql("select count(*) from search_change")
                .query(Integer.class)
                .single();
    }
}
