package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.shared.Moments;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes for an organisation's systems what happens. Written in the caller's transaction and sent from there on, so
 * nothing is told that was rolled back, and nothing lost.
 */
@Component
public class Happenings {
    private final WebhookRepository webhooks;
    private final DeliveryTable deliveries;
    private final JsonMapper json;
    private final Clock clock;
    private final String origin;

    Happenings(
            WebhookRepository webhooks,
            DeliveryTable deliveries,
            JsonMapper json,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
        this.origin = origin;
    }

    /**
     * @param subject the listing or the deal
     * @param address of its page, below the portal's origin
     * @param facts what the organisation may read of it anyway
     */
    public void tell(UUID organisation, Happening happening, UUID subject, String address, Map<String, ?> facts) {
        webhooks.wanting(organisation, happening.name())
                .forEach(webhook -> note(webhook.id(), happening, data(subject, address, facts)));
    }

    void trial(Webhook webhook) {
        note(webhook.id(), Happening.TRIAL_SENT, data(webhook.id(), Webhooks.address(webhook.id()), Map.of()));
    }

    private void note(UUID webhook, Happening happening, Map<String, ?> data) {
        var now = clock.instant();
        var message = new Message(happening.word(), Moments.iso(now), data);
        deliveries.add(UUID.randomUUID(), webhook, happening, json.writeValueAsString(message), now);
    }

    /** As Standard Webhooks has it. */
    private record Message(String type, String timestamp, Map<String, ?> data) {}

    private Map<String, ?> data(UUID subject, String address, Map<String, ?> facts) {
        var data = new LinkedHashMap<String, Object>(facts);
        data.put("id", subject);
        data.put("url", origin + address);
        return data;
    }
}
