package cn.zhongning.portal.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Starts a server again when it dies, later each time that it dies young, until the portal itself ends. */
final class Revival {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final Duration GROWN = Duration.ofMinutes(2);
    private final String name;
    private final Server server;
    private ProcessHandle process;
    private boolean over;

    /** Starts and answers with what is to be watched. */
    interface Server {
        ProcessHandle start() throws IOException, InterruptedException;
    }

    Revival(String name, Server server) throws IOException, InterruptedException {
        this.name = name;
        this.server = server;
        process = server.start();
        Thread.ofVirtual().name(name + "-watch").start(this::watch);
    }

    /** From now on a death is an end. */
    synchronized ProcessHandle finish() {
        over = true;
        return process;
    }

    private void watch() {
        try {
            var delays = delays();
            while (true) {
                var born = Instant.now();
                current().onExit().join();
                if (isOver()) return;
                if (born.plus(GROWN).isBefore(Instant.now())) delays = delays();
                startAgain(delays);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain(BackOffExecution delays) throws InterruptedException {
        long delay = delays.nextBackOff();
        LOG.warn("{} has died and is started again in {} ms", name, delay);
        TimeUnit.MILLISECONDS.sleep(delay);
        synchronized (this) {
            if (over) return;
            try {
                process = server.start();
            } catch (IOException | RuntimeException unable) {
                LOG.error("{} does not start", name, unable);
            }
        }
    }

    private synchronized ProcessHandle current() {
        return process;
    }

    private synchronized boolean isOver() {
        return over;
    }

    private static BackOffExecution delays() {
        var growing = new ExponentialBackOff(500, 2);
        growing.setMaxInterval(60_000);
        return growing.start();
    }
}
