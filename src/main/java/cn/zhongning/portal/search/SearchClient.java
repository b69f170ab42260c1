package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.RetryConfig;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for an address, with the credentials that belong to it. */
@Configuration
public class SearchClient {
    /** How long a page waits is the circuit's to say; this ends what it has given up. */
    private static final int WAIT_MS = 20_000;

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(SearchAddress address) {
        return to(address);
    }

    /** The same for whoever must not wait: a page that has PostgreSQL to fall back on. */
    static ElasticsearchClient quick(ElasticsearchClient elastic) {
        var own = Rest5ClientOptions.of(elastic._transport().options());
        var limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(WAIT_MS))
                .setResponseTimeout(Timeout.ofMilliseconds(WAIT_MS))
                .build();
        var options = own.restClientRequestOptions().toBuilder()
                .setRequestConfig(limits)
                .build();
        return elastic.withTransportOptions(
                new Rest5ClientOptions(options, own.keepResponseBodyOnException(), RetryConfig.disabled()));
    }

    public static ElasticsearchClient to(SearchAddress address) {
        return ElasticsearchClient.of(config -> {
            config.hosts(address.urls());
            if (address.apiKey() != null) config.apiKey(address.apiKey());
            if (address.user() != null && address.password() != null) {
                config.usernameAndPassword(address.user(), address.password());
            }
            var certificate = address.certificate();
            if (certificate != null) {
                try {
                    config.sslContext(TransportUtils.sslContextFromHttpCaCrt(certificate.toFile()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            return config;
        });
    }
}
