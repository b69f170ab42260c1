package cn.zhongning.portal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.search.SearchAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSearchTest {
    private static final Path ENGINE = Path.of("target/engine").toAbsolutePath();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void killedEngineComesBackWithItsDocumentsAndEndsWithThePortal(@TempDir Path home) throws Exception {
        try (var engine = new EmbeddedSearch(home, ENGINE)) {
            assertThat(ask(engine, "/_cluster/health?wait_for_status=yellow")).contains("portal");
            var stored = send(engine.address(), "/notes/_doc/1", "PUT", BodyPublishers.ofString("{\"name\": \"枸杞\"}"));
            assertThat(stored.statusCode()).isEqualTo(201);

            var first = node(home);
            first.destroyForcibly();
            first.onExit().join();
            assertThat(ask(engine, "/notes/_doc/1")).contains("枸杞");
            assertThat(node(home).pid()).isNotEqualTo(first.pid());
        }
        assertThat(Files.exists(home.resolve("engine.pid"))).isFalse();
    }

    @Test
    void anotherUserOfTheMachineIsTurnedAway(@TempDir Path home) throws Exception {
        try (var engine = new EmbeddedSearch(home, ENGINE)) {
            ask(engine, "/");
            var address = engine.address();
            var stranger = new SearchAddress(address.urls(), "portal", "guess", null, null);
            for (var path : List.of("/", "/_search", "/_cluster/settings", "/nowhere")) {
                assertThat(send(stranger, path, "GET", BodyPublishers.noBody()).statusCode())
                        .isEqualTo(401);
            }
            assertThat(commandLine(home)).doesNotContain(address.password());
            assertThat(listensToNodes(commandLine(home))).isFalse();
        }
    }

    private static String commandLine(Path home) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(node(home).pid()), "cmdline"));
    }

    /** Whether the port for other nodes keeps a connection open. */
    private static boolean listensToNodes(String commandLine) throws IOException {
        var port = Arrays.stream(commandLine.split("\0", -1))
                .filter(word -> word.startsWith("transport.port="))
                .map(word -> word.substring("transport.port=".length()))
                .findFirst()
                .orElseThrow();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            socket.setSoTimeout(10_000);
            return socket.getInputStream().read() >= 0;
        }
    }

    private static ProcessHandle node(Path home) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("engine.pid"))))
                .orElseThrow();
    }

    private HttpResponse<String> send(SearchAddress address, String path, String method, HttpRequest.BodyPublisher body)
            throws Exception {
        var pair = (address.user() + ":" + address.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address.urls().getFirst().resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/json")
                .method(method, body);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** What the engine answers once it is able to. */
    private String ask(EmbeddedSearch engine, String path) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (true) {
            try {
                var answer = send(engine.address(), path, "GET", BodyPublishers.noBody());
                if (answer.statusCode() == 200) return answer.body();
            } catch (IOException notYet) {
                // it is starting
            }
            if (Instant.now().isAfter(end)) throw new AssertionError("no answer to " + path);
            Thread.sleep(300);
        }
    }
}
