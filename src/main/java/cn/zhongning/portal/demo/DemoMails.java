package cn.zhongning.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters and short messages of the last days that went wrong in every way there is, beside those that arrived. */
@Component
class DemoMails {
    private static final String NOBODY = "zhang.wei@zaoyuan.demo.example";

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param hours how long ago it was written */
    private record Told(int hours, String to, String subject, String body) {}

    void load() {
        letter(new Told(2, "li.na@nxu.demo.example", "请评价一次对接", "您和红宝农业的对接上周结束了，请用一分钟说说怎么样。"), "SENT", null, 1, null);
        letter(
                new Told(5, "office@xinbao.demo.example", "邀请您加入新堡合作社", "有人请您一起管理机构的内容。"),
                "WAITING",
                null,
                6,
                "SMTPAddressFailedException: 450 4.2.1 Mailbox busy, try again later");
        var refused = letter(
                new Told(26, NOBODY, "邀请您加入枣园农技协", "有人请您一起管理机构的内容。"),
                "FAILED",
                "ADDRESS",
                1,
                "SMTPAddressFailedException: 550 5.1.1 User unknown");
        letter(new Told(9, NOBODY, "预约参观：石空锰业科普馆", "我们收到了您的预约，三天内答复。"), "BLOCKED", null, 1, null);
        letter(
                new Told(30, "wang.fang@mail.demo.example", "报名成功：枸杞的一生", "票在下面的地址，入场时出示。"),
                "FAILED",
                "RETURNED",
                1,
                "5.2.2 smtp; 552 5.2.2 Mailbox full");
        letter(
                new Told(70, "info@shengda.demo.example", "预约参观：光伏科普基地", "您的预约已经接受。"),
                "FAILED",
                "GAVE_UP",
                12,
                "SMTPSendFailedException: 451 4.7.1 Greylisted");
        letter(
                new Told(13, "zhao@dazhanchang.demo.example", "活动有变：土壤检测开放日", "地点改到镇文化站。"),
                "PERHAPS",
                null,
                1,
                "SocketTimeoutException: Read timed out");
        letter(new Told(100, "old@mingsha.demo.example", "邀请您加入鸣沙农机站", "有人请您一起管理机构的内容。"), "EXPIRED", null, 0, null);
        letter(
                new Told(96, "fax@yuding.demo.example", "预约参观：余丁水土保持园", "这一天闭馆，请换一天。"),
                "CLOSED",
                "REFUSED",
                1,
                "SMTPSendFailedException: 554 5.7.1 Message rejected");
        text("13895350117", 3, "快到了：枸杞的一生。详情见您的票：", "SENT", null, null);
        text("13895350118", 3, "快到了：枸杞的一生。详情见您的票：", "FAILED", "REFUSED", "HTTP 200 {\"code\":\"NUMBER_IS_EMPTY\"}");
        jdbc.sql("""
                        insert into dead_address (channel, address, mail_id, reason, since)
                        select channel, lower(recipient), id, trouble, created_at from mail where id = ?
                        """).param(refused).update();
    }

    private UUID letter(Told told, String state, @Nullable String cause, int tries, @Nullable String trouble) {
        return write("MAIL", told, state, cause, tries, trouble);
    }

    private void text(
            String phone, int hours, String body, String state, @Nullable String cause, @Nullable String trouble) {
        write("SMS", new Told(hours, phone, "", body), state, cause, 1, trouble);
    }

    private UUID write(
            String channel, Told told, String state, @Nullable String cause, int tries, @Nullable String trouble) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var at = now.minus(Duration.ofHours(told.hours()));
        boolean left = state.equals("SENT") || "RETURNED".equals(cause);
        jdbc.sql("""
                        insert into mail (id, channel, recipient, language, subject, body, address, invented, state, cause, attempts,
                            trouble, next_at, created_at, sent_at)
                        values (:id, :channel, :to, 'zh-CN', :subject, :body, '', true, :state, cast(:cause as text), :tries,
                            cast(:trouble as text), :next, :at, cast(:sent as timestamptz))
                        """)
                .param("id", id)
                .param("channel", channel)
                .param("to", told.to())
                .param("subject", told.subject())
                .param("body", told.body())
                .param("state", state)
                .param("cause", cause)
                .param("tries", tries)
                .param("trouble", trouble)
                .param("next", now.plus(Duration.ofHours(3)))
                .param("at", at)
                .param("sent", left ? at.plusSeconds(3) : null)
                .update();
        return id;
    }
}
