package cn.zhongning.portal.bench;

import cn.zhongning.portal.embedded.HomeDatabase;
import cn.zhongning.portal.fill.MarketBench;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A whole portal in a process of its own, with its own PostgreSQL, to be measured and to be killed. */
final class BenchPortal implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Class<?> application;
    private final Path home;
    private final int port;
    private @Nullable Process process;

    BenchPortal(Class<?> application, Path home) throws IOException, InterruptedException {
        this.application = application;
        this.home = home;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    int port() {
        return port;
    }

    void start() throws IOException, InterruptedException {
        process = MarketBench.another(
                        application,
                        "--portal.home=" + home,
                        "--server.port=" + port,
                        "--portal.db.url=",
                        "--portal.search.urls=",
                        "--portal.demo=false",
                        "--portal.limits.registration=1000000000",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error")
                .inheritIO()
                .start();
        var until = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until) throw new IOException("the portal did not start");
            Thread.sleep(200);
        }
    }

    /** As a power cut would: SIGKILL, in the middle of whatever it does. */
    void kill() throws InterruptedException {
        if (process == null) return;
        process.destroyForcibly();
        process.waitFor();
    }

    Connection connect() throws IOException, SQLException {
        return HomeDatabase.running(home).connect();
    }

    private boolean ready() {
        try {
            var address = URI.create("http://localhost:" + port + "/actuator/health/readiness");
            var asked = (HttpURLConnection) address.toURL().openConnection();
            asked.setReadTimeout(5000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        process.waitFor();
    }
}
