package cn.zhongning.portal.webhooks;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that came with a dump: they waited where it was taken, and may have left from there since. */
public final class HeldDeliveries {
    private HeldDeliveries() {}

    /**
     * Keeps back what waits until the organisation sends it again.
     *
     * @return how many
     */
    public static int hold(JdbcClient sql) {
        return sql.sql("update webhook_delivery set state = 'HELD', taken_at = null where state = 'WAITING'")
                .update();
    }
}
