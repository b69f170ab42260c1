package cn.zhongning.portal.webhooks;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebhooksExports {
    @Bean
    ListExport webhooksExport() {
        return new ListExport(
                "webhooks",
                "webhooks.desk",
                WebhooksView.class,
                asked -> Table.of(
                        """
                select address, happenings, created_at, failing_since, paused_at from webhook
                where organisation_id = :organisation order by created_at, id
                """,
                        text("address"),
                        code("happenings", "Happening"),
                        moment("created"),
                        moment("failing-since"),
                        moment("paused")));
    }

    @Bean
    ListExport webhookDeliveriesExport() {
        return new ListExport(
                "webhook-deliveries",
                "webhooks.told",
                WebhookView.class,
                asked -> Table.of(
                                """
                select w.address, d.happening, d.state, d.attempts, d.trouble, d.took_ms, d.created_at, d.done_at
                from webhook_delivery d join webhook w on w.id = d.webhook_id
                where w.organisation_id = :organisation and w.id = cast(:webhook as uuid)
                order by d.created_at desc, d.id
                """,
                                text("address"),
                                code("kind", "Happening"),
                                code("state", "webhooks.delivery.state"),
                                number("attempts"),
                                text("trouble"),
                                number("milliseconds"),
                                moment("created"),
                                moment("ended"))
                        .with("webhook", asked.id("id").orElse(null)));
    }
}
