package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without Elasticsearch the portal still answers from PostgreSQL, so this never makes the whole unhealthy. */
@Component
class SearchHealthIndicator implements HealthIndicator {
    private final ElasticsearchClient client;

    SearchHealthIndicator(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            return client.ping().value() ? Health.up().build() : degraded();
        } catch (IOException unreachable) {
            return degraded();
        }
    }

    private static Health degraded() {
        return Health.status("DEGRADED").build();
    }
}
