package cn.zhongning.portal.delivery;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent, and what became of it, for whoever looks something up. */
@Component
class MailShelf {
    private static final String STUCK = "state in ('FAILED', 'PERHAPS', 'HELD')";

    private final JdbcClient sql;

    MailShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param stuck only what waits for a person
     * @param who part of a mail address or of a number
     */
    record Wanted(
            boolean stuck,
            Mail.@Nullable State state,
            Mail.@Nullable Cause cause,
            @Nullable Channel channel,
            String who) {
        static final Wanted ALL = new Wanted(false, null, null, null, "");
        static final Wanted STUCK = new Wanted(true, null, null, null, "");
    }

    /** How many failed for the same reason. */
    record Failed(Mail.Cause cause, int number) {}

    List<Mail> newest(Wanted wanted, int offset, int atMost) {
        return sql.sql(question(wanted))
                .param("state", name(wanted.state()))
                .param("cause", name(wanted.cause()))
                .param("channel", name(wanted.channel()))
                .param("who", "%" + wanted.who().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", atMost)
                .param("offset", offset)
                .query(Mail.class)
                .list();
    }

    /** Only what is asked, so that each question finds its index. */
    static String question(Wanted wanted) {
        return "select " + MailTable.COLUMNS + " from mail where true" + where(wanted)
                + " order by created_at desc, id limit :most offset :offset";
    }

    private static String where(Wanted wanted) {
        return (wanted.stuck() ? " and " + STUCK : "")
                + (wanted.state() == null ? "" : " and state = :state")
                + (wanted.cause() == null ? "" : " and cause = :cause")
                + (wanted.channel() == null ? "" : " and channel = :channel")
                + (wanted.who().isEmpty() ? "" : " and lower(recipient) like :who");
    }

    int stuck() {
        return sql.sql("select count(*) from mail where " + STUCK)
                .query(Integer.class)
                .single();
    }

    /** How many came with a dump and wait for somebody to decide. */
    int held() {
        return sql.sql("select count(*) from mail where state = 'HELD'")
                .query(Integer.class)
                .single();
    }

    List<Failed> failed() {
        return sql.sql(
                        "select cause, count(*) as number from mail where state = 'FAILED' and cause is not null group by cause order by cause")
                .query(Failed.class)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
