package cn.zhongning.engine;

import io.netty.channel.ChannelHandler;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.http.netty4.Netty4HttpServerTransport;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.telemetry.TelemetryProvider;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.Transport;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.transport.netty4.Netty4Transport;
import org.elasticsearch.transport.netty4.SharedGroupFactory;
import org.elasticsearch.transport.netty4.TLSConfig;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/**
 * What the portal needs of the official modules analysis-common, rest-root and security, which are not on Maven
 * Central: Lucene's own analysers under the official names, the answer to {@code GET /}, and a door that opens only to
 * who knows the secret.
 */
public final class EmbeddedPlugin extends Netty4Plugin implements AnalysisPlugin, ActionPlugin {
    private SharedGroupFactory loops;

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("cjk", provider(CJKAnalyzer::new), "english", provider(EnglishAnalyzer::new));
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
        return List.of(new RootEndpoint());
    }

    @Override
    public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
            Settings settings,
            ThreadPool threads,
            BigArrays arrays,
            PageCacheRecycler recycler,
            CircuitBreakerService breaker,
            NamedXContentRegistry content,
            NetworkService network,
            HttpServerTransport.Dispatcher dispatcher,
            BiConsumer<HttpPreRequest, ThreadContext> context,
            ClusterSettings cluster,
            TelemetryProvider telemetry) {
        return Map.of(
                NETTY_HTTP_TRANSPORT_NAME,
                () ->
                        new Netty4HttpServerTransport(
                                settings,
                                network,
                                threads,
                                content,
                                dispatcher,
                                cluster,
                                loops(settings),
                                telemetry,
                                TLSConfig.noTLS(),
                                null,
                                new Doorkeeper(System.getProperty(Doorkeeper.SECRET))) {
                            @Override
                            protected void populatePerRequestThreadContext(RestRequest request, ThreadContext thread) {
                                context.accept(request.getHttpRequest(), thread);
                            }
                        });
    }

    /** The line between nodes of a cluster; this one has no others, so whoever calls there is turned away. */
    @Override
    public Map<String, Supplier<Transport>> getTransports(
            Settings settings,
            ThreadPool threads,
            PageCacheRecycler recycler,
            CircuitBreakerService breaker,
            NamedWriteableRegistry writeables,
            NetworkService network) {
        return Map.of(
                NETTY_TRANSPORT_NAME,
                () ->
                        new Netty4Transport(
                                settings,
                                TransportVersion.current(),
                                threads,
                                network,
                                recycler,
                                writeables,
                                breaker,
                                loops(settings)) {
                            @Override
                            protected ChannelHandler getServerChannelInitializer(String name) {
                                return new Doorkeeper.NobodyEnters();
                            }
                        });
    }

    private synchronized SharedGroupFactory loops(Settings settings) {
        if (loops == null) loops = new SharedGroupFactory(settings);
        return loops;
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> provider(Supplier<Analyzer> analyzer) {
        return (index, environment, name, settings) -> new AbstractIndexAnalyzerProvider<Analyzer>(name) {
            private final Analyzer shared = analyzer.get();

            @Override
            public Analyzer get() {
                return shared;
            }
        };
    }
}
