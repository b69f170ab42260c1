package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.TransportUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client for an address, with the credentials that belong to it. */
@Configuration
class SearchClient {
    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(SearchAddress address) {
        return to(address);
    }

    static ElasticsearchClient to(SearchAddress address) {
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
