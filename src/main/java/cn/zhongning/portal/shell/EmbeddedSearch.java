package cn.zhongning.portal.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Elasticsearch of the portal's own, as a child process on the loopback address. It starts while the portal does,
 * is started again when it dies, and ends when the portal ends, however that happens: its standard input closes then.
 */
final class EmbeddedSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSearch.class);
    private static final String MAIN = "cn.zhongning.engine.EngineNode";
    private static final List<String> JVM = List.of(
            "-Xms320m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=4",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules",
            "jdk.incubator.vector",
            "-Djava.awt.headless=true",
            "-Dio.netty.noUnsafe=true",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false");

    private final Path home;
    private final Path engine;
    private final int port = freePort();
    private final int transport = freePort();
    private volatile boolean closing;
    private volatile Process process;

    EmbeddedSearch(Path home, Path engine) throws IOException, InterruptedException {
        this.home = home;
        this.engine = engine;
        if (!Files.isDirectory(engine.resolve("modules"))) {
            throw new IllegalStateException("no search engine in " + engine + ": build the portal with ./portal run");
        }
        Orphan.end(pidFile(), MAIN, home);
        process = start();
        Thread.ofVirtual().name("search-watch").start(this::watch);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it answers, for commands that cannot do anything without it. */
    void awaitReady() throws InterruptedException {
        var deadline = Instant.now().plusSeconds(60);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException("no answer from " + address());
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers() {
        try (var ignored = address().toURL().openStream()) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        process.outputWriter().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        Files.deleteIfExists(pidFile());
    }

    private void watch() {
        try {
            while (true) {
                int code = process.waitFor();
                if (closing) return;
                LOG.warn("The search engine ended with {} and is started again", code);
                TimeUnit.SECONDS.sleep(2);
                if (!closing) process = start();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            LOG.error("The search engine cannot be started again", broken);
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Des.nativelibs.path=" + nativeLibraries());
        command.add("-Dengine.dir=" + engine);
        command.addAll(List.of("-cp", engine.resolve("lib") + "/*", MAIN));
        command.addAll(List.of(
                "path.home=" + home,
                "http.port=" + port,
                "transport.port=" + transport,
                "network.host=127.0.0.1",
                "discovery.type=single-node",
                "cluster.name=portal",
                "node.name=embedded",
                "cluster.routing.allocation.disk.threshold_enabled=false"));
        var log = Files.createDirectories(home.resolve("logs")).resolve("engine.log");
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        Files.writeString(pidFile(), Long.toString(started.pid()));
        return started;
    }

    /** The server looks for a libzstd.so without a version, which only a development package of the system has. */
    private Path nativeLibraries() throws IOException {
        var folder = Files.createDirectories(home.resolve("native"));
        var link = folder.resolve("libzstd.so");
        Files.deleteIfExists(link);
        for (var candidate : List.of(
                "/usr/lib/x86_64-linux-gnu/libzstd.so.1",
                "/usr/lib/aarch64-linux-gnu/libzstd.so.1",
                "/usr/lib64/libzstd.so.1")) {
            if (Files.exists(Path.of(candidate))) {
                Files.createSymbolicLink(link, Path.of(candidate));
                break;
            }
        }
        return folder;
    }

    private Path pidFile() {
        return home.resolve("engine.pid");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
