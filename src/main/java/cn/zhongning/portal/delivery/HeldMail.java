package cn.zhongning.portal.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that came with a dump: they waited where it was taken, and may have left from there since. */
public final class HeldMail {
    private HeldMail() {}

    /**
     * Keeps back what waits until a person decides; what was on the road then is perhaps sent.
     *
     * @return how many wait for a person now
     */
    public static int hold(JdbcClient sql) {
        return sql.sql("""
                        update mail set state = case when state = 'SENDING' then 'PERHAPS' else 'HELD' end
                        where state in ('WAITING', 'SENDING')
                        """).update();
    }
}
