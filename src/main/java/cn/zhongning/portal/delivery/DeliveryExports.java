package cn.zhongning.portal.delivery;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeliveryExports {
    @Bean
    ListExport mailsExport() {
        return new ListExport(
                "mails",
                "delivery.mail",
                MailsView.class,
                asked -> Table.of(
                                """
                select m.channel, m.recipient, p.name, m.subject, m.state, m.cause, m.trouble, m.attempts, m.created_at, m.sent_at
                from mail m left join account p on p.id = m.account_id
                where :staff and (not :stuck or m.state in ('FAILED', 'PERHAPS')) and (:state = '' or m.state = :state)
                  and (:cause = '' or m.cause = :cause) and (:channel = '' or m.channel = :channel)
                  and (:who = '' or position(lower(:who) in lower(m.recipient)) > 0)
                order by m.created_at desc, m.id
                """,
                                code("channel", "Channel"),
                                text("recipient"),
                                text("name"),
                                text("subject"),
                                code("state", "MailState"),
                                code("cause", "MailCause"),
                                text("trouble"),
                                number("attempts"),
                                moment("created"),
                                moment("sent"))
                        .with("stuck", asked.has("waiting"))
                        .with("state", asked.filter("state"))
                        .with("cause", asked.filter("cause"))
                        .with("channel", asked.filter("channel"))
                        .with("who", asked.filter("who")));
    }

    @Bean
    OwnData ownLetters() {
        return new OwnData(
                51,
                "delivery.mail",
                asked -> Table.of(
                        """
                select channel, recipient, subject, state, created_at, sent_at from mail where account_id = :account order by created_at desc, id
                """,
                        code("channel", "Channel"),
                        text("recipient"),
                        text("subject"),
                        code("state", "MailState"),
                        moment("created"),
                        moment("sent")));
    }
}
