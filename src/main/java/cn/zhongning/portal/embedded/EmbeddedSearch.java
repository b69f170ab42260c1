package cn.zhongning.portal.embedded;

import cn.zhongning.portal.search.SearchAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch of the portal's own, as a child process on the loopback address, for the portal alone. It starts
 * while the portal does, is started again when it dies, and ends when the portal ends, however that happens: its
 * standard input closes then.
 */
public final class EmbeddedSearch implements AutoCloseable {
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
    private final int port = FreePort.find();
    private final int transport = FreePort.find();
    private final String secret = Secret.random();
    private final Revival revival;
    private volatile @Nullable Process process;

    public EmbeddedSearch(Path home, Path engine) throws IOException, InterruptedException {
        this.home = home;
        this.engine = engine;
        if (!Files.isDirectory(engine.resolve("modules"))) {
            throw new IllegalStateException("no search engine in " + engine + ": build the portal with ./portal run");
        }
        Orphan.end(pidFile(), MAIN, home, "TERM");
        revival = new Revival("Elasticsearch", this::start);
    }

    public SearchAddress address() {
        return new SearchAddress(List.of(URI.create("http://127.0.0.1:" + port)), "portal", secret, null, null);
    }

    /** Waits until it answers, for commands that cannot do anything without it. */
    public void awaitReady() throws InterruptedException {
        var deadline = Instant.now().plusSeconds(60);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException("no answer from port " + port);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Without its secret it answers no more than that; here that is enough. */
    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        var last = revival.finish();
        var running = process;
        if (running != null) running.outputWriter().close();
        try {
            last.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            last.destroyForcibly();
        }
        Files.deleteIfExists(pidFile());
    }

    private ProcessHandle start() throws IOException {
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
        process = started;
        tell(started);
        return started.toHandle();
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

    /** Its command line and its environment are no place for a secret: others can read them. */
    private void tell(Process started) throws IOException {
        var input = started.outputWriter();
        input.write(secret);
        input.newLine();
        input.flush();
    }
}
