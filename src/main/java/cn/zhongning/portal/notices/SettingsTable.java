package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.notices.NoticeSettings.Choice;
import cn.zhongning.portal.shared.Refused;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said about how they want to be told. */
@Component
class SettingsTable {
    private final JdbcClient sql;

    SettingsTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Times(
            int version,
            LocalTime quietFrom,
            LocalTime quietTo,
            boolean quietMail,
            boolean quietSms,
            int digestHour,
            int digestDay) {
        Set<Channel> hushed() {
            var hushed = EnumSet.noneOf(Channel.class);
            if (quietMail) hushed.add(Channel.MAIL);
            if (quietSms) hushed.add(Channel.SMS);
            return hushed;
        }
    }

    NoticeSettings of(UUID account) {
        return sql.sql("""
                        select version, quiet_from, quiet_to, quiet_mail, quiet_sms, digest_hour, digest_day
                        from notice_times where account_id = ?
                        """)
                .param(account)
                .query(Times.class)
                .optional()
                .map(times -> new NoticeSettings(
                        times.version(),
                        paces(account),
                        new QuietHours(times.quietFrom(), times.quietTo()),
                        times.hushed(),
                        new DigestTime(times.digestHour(), DayOfWeek.of(times.digestDay()))))
                .orElse(NoticeSettings.USUAL);
    }

    private Map<Choice, Pace> paces(UUID account) {
        var paces = new HashMap<Choice, Pace>();
        sql.sql("select kind, channel, pace from notice_pace where account_id = ?")
                .param(account)
                .query(row -> {
                    var choice = new Choice(
                            NoticeKind.valueOf(row.getString("kind")), Channel.valueOf(row.getString("channel")));
                    paces.put(choice, Pace.valueOf(row.getString("pace")));
                });
        return paces;
    }

    /**
     * What waits for a digest goes with the new choice: to the other digest, or to none.
     *
     * @throws Refused where they were changed since, in another window or by the link of a letter
     */
    void save(UUID account, NoticeSettings settings) {
        if (!written(account, settings)) throw new Refused("notices.error.changed");
        sql.sql("delete from notice_pace where account_id = ?").param(account).update();
        settings.paces()
                .forEach((choice, pace) -> sql.sql(
                                "insert into notice_pace (account_id, kind, channel, pace) values (?, ?, ?, ?)")
                        .params(account, choice.kind().name(), choice.channel().name(), pace.name())
                        .update());
        for (var kind : NoticeKind.values()) gather(account, kind, settings.pace(kind, Channel.MAIL));
    }

    /** @return whether there was anything to switch off */
    boolean stop(UUID account, Topic topic) {
        var now = of(account);
        var running = NoticeKind.of(topic).stream()
                .filter(kind -> now.pace(kind, Channel.MAIL).sends(topic))
                .toList();
        if (running.isEmpty()) return false;
        touch(account);
        running.forEach(kind -> stop(account, kind, now.pace(kind, Channel.MAIL)));
        return true;
    }

    private void stop(UUID account, NoticeKind kind, Pace before) {
        sql.sql("""
                        insert into notice_pace (account_id, kind, channel, pace, before)
                        values (:account, :kind, 'MAIL', 'NEVER', :before)
                        on conflict (account_id, kind, channel) do update set pace = 'NEVER', before = excluded.before
                        where notice_pace.pace <> 'NEVER'
                        """)
                .param("account", account)
                .param("kind", kind.name())
                .param("before", before.name())
                .update();
        gather(account, kind, Pace.NEVER);
    }

    /** As it was before the link was used. */
    void undo(UUID account, Topic topic) {
        int back = sql.sql("""
                        update notice_pace set pace = before, before = null
                        where account_id = :account and channel = 'MAIL' and pace = 'NEVER' and kind in (:kinds)
                            and (:all or before in ('DAILY', 'WEEKLY')) and before is not null
                        """)
                .param("account", account)
                .param("kinds", NoticeKind.of(topic).stream().map(Enum::name).toList())
                .param("all", topic != Topic.DIGEST)
                .update();
        if (back > 0) touch(account);
    }

    /** A form that was opened before must not overwrite it. */
    private void touch(UUID account) {
        int known = sql.sql("update notice_times set version = version + 1 where account_id = ?")
                .param(account)
                .update();
        if (known == 0) written(account, NoticeSettings.USUAL);
    }

    private boolean written(UUID account, NoticeSettings settings) {
        return sql.sql("""
                        insert into notice_times (account_id, version, quiet_from, quiet_to, quiet_mail, quiet_sms,
                            digest_hour, digest_day)
                        select :account, 1, :from, :to, :mail, :sms, :hour, :day where :version = 0
                            or exists (select from notice_times where account_id = :account)
                        on conflict (account_id) do update set version = notice_times.version + 1,
                            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                            quiet_mail = excluded.quiet_mail, quiet_sms = excluded.quiet_sms,
                            digest_hour = excluded.digest_hour, digest_day = excluded.digest_day
                        where notice_times.version = :version
                        """)
                        .param("account", account)
                        .param("from", settings.quiet().from())
                        .param("to", settings.quiet().to())
                        .param("mail", settings.hushed().contains(Channel.MAIL))
                        .param("sms", settings.hushed().contains(Channel.SMS))
                        .param("hour", settings.digest().hour())
                        .param("day", settings.digest().day().getValue())
                        .param("version", settings.version())
                        .update()
                > 0;
    }

    private void gather(UUID account, NoticeKind kind, Pace pace) {
        if (pace == Pace.AT_ONCE) return; // what was gathered already comes with the next digest
        sql.sql("""
                        update notice set digest = cast(:digest as text)
                        where account_id = :account and kind = :kind and digest is not null
                        """)
                .param("digest", pace.gathered() ? pace.name() : null)
                .param("account", account)
                .param("kind", kind.name())
                .update();
    }
}
