package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSearchTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void killedEngineComesBackWithItsDocumentsAndEndsWithThePortal(@TempDir Path home) throws Exception {
        try (var engine = new EmbeddedSearch(home, Path.of("target/engine").toAbsolutePath())) {
            var document = engine.address().resolve("/notes/_doc/1");
            assertThat(ask(engine.address().resolve("/_cluster/health?wait_for_status=yellow")))
                    .contains("portal");
            send(document, "{\"name\": \"枸杞\"}");

            var first = node(home);
            first.destroyForcibly();
            first.onExit().join();
            assertThat(ask(document)).contains("枸杞");
            assertThat(node(home).pid()).isNotEqualTo(first.pid());
        }
        assertThat(Files.exists(home.resolve("engine.pid"))).isFalse();
    }

    private static ProcessHandle node(Path home) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(home.resolve("engine.pid"))))
                .orElseThrow();
    }

    private void send(URI address, String json) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }

    /** What the engine answers once it is able to. */
    private String ask(URI address) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (true) {
            try {
                var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) return answer.body();
            } catch (IOException notYet) {
                // it is starting
            }
            if (Instant.now().isAfter(end)) throw new AssertionError("no answer from " + address);
            Thread.sleep(300);
        }
    }
}
