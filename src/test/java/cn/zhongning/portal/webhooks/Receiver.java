package cn.zhongning.portal.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody else's system that listens. */
final class Receiver implements AutoCloseable {
    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int answer = 204;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final HttpServer server;

    record Got(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return Objects.requireNonNull(headers.get(name)).getFirst();
        }
    }

    /** @param hangs whether it takes a message and never says anything */
    Receiver(boolean hangs) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(Map.copyOf(exchange.getRequestHeaders()), body));
            if (hangs) await();
            exchange.getResponseHeaders().add("Location", "http://localhost/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            ending.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/portal";
    }

    /** From now on it answers, also what it has taken already. */
    void wakes() {
        ending.countDown();
    }

    @Override
    public void close() {
        wakes();
        server.stop(0);
    }
}
