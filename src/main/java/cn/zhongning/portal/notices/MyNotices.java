package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the person who is acting was told; nobody reads another's. */
@Service
class MyNotices {
    private static final String COLUMNS = "id, title, body, address, mail_id, created_at, read_at";

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Clock clock;

    MyNotices(JdbcClient sql, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.clock = clock;
    }

    /** Unread ones first. */
    List<Notice> list(int offset, int atMost) {
        return sql.sql("select " + COLUMNS + """
                         from notice where account_id = ? and shown
                        order by (read_at is not null), created_at desc, id limit ? offset ?
                        """)
                .params(me(), atMost, offset)
                .query(Notice.class)
                .list();
    }

    /** Only those, the newest first. */
    List<Notice> unread(int offset, int atMost) {
        return sql.sql("select " + COLUMNS
                        + " from notice where account_id = ? and shown and read_at is null"
                        + " order by created_at desc, id limit ? offset ?")
                .params(me(), atMost, offset)
                .query(Notice.class)
                .list();
    }

    Optional<Notice> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from notice where id = ? and account_id = ?")
                .params(id, me())
                .query(Notice.class)
                .optional();
    }

    int unread() {
        return user.get()
                .map(SignedIn::accountId)
                .map(me -> sql.sql("select count(*) from notice where account_id = ? and shown and read_at is null")
                        .param(me)
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    /** Read or not. */
    int all() {
        return sql.sql("select count(*) from notice where account_id = ? and shown")
                .param(me())
                .query(Integer.class)
                .single();
    }

    void read(UUID id) {
        sql.sql("update notice set read_at = ? where id = ? and account_id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id, me())
                .update();
    }

    void readAll() {
        sql.sql("update notice set read_at = ? where account_id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), me())
                .update();
    }

    private UUID me() {
        return user.require().accountId();
    }
}
