package cn.zhongning.portal.bench;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench feeds}: the whole calendar and the news of five thousand sessions over HTTP. Right after a change they
 * stand beside the libraries that write the same from memory; as long as nothing changes, beside a file server that
 * sends the same bytes; and there is what is said to whoever has them already.
 */
final class FeedsBench {
    private static final int EVENTS = 1_250;
    private static final int SESSIONS = 4;
    private static final int WARM = 15;
    private static final int ROUNDS = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final BenchDatabase database;
    private final String portal;
    private final String files;

    private FeedsBench(BenchDatabase database, String portal, String files) {
        this.database = database;
        this.portal = portal;
        this.files = files;
    }

    static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-feeds");
        var folder = Files.createTempDirectory("portal-feeds-file");
        var nowhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = SimpleFileServer.createFileServer(nowhere, folder, OutputLevel.NONE);
        System.err.println("门户启动中 / a portal is starting …");
        try (var portal = new BenchPortal(application, home)) {
            server.start();
            var database = new BenchDatabase(portal);
            database.prepare();
            database.calendar(EVENTS, SESSIONS);
            var files = "http://localhost:" + server.getAddress().getPort();
            new FeedsBench(database, "http://localhost:" + portal.port(), files).measure(folder);
        } finally {
            server.stop(0);
            FileSystemUtils.deleteRecursively(folder);
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure(Path folder) throws Exception {
        var text = get(portal + "/events.ics", "").body();
        var calendar = new CalendarBuilder().build(new StringReader(text));
        if (calendar.getComponents("VEVENT").size() != EVENTS * SESSIONS)
            throw new IOException("not the whole calendar");
        var news = new SyndFeedInput()
                .build(new StringReader(get(portal + "/events.atom", "").body()));
        Files.writeString(folder.resolve("events.ics"), text);
        for (int round = 0; round < WARM; round++) round(calendar, news);
        times.clear();
        for (int round = 0; round < ROUNDS; round++) round(calendar, news);
        print(text.length());
    }

    private void round(Calendar calendar, SyndFeed news) throws Exception {
        database.touch();
        var first = took("ics, after a change", () -> get(portal + "/events.ics", ""));
        took("ical4j alone", () -> calendar.toString().getBytes(StandardCharsets.UTF_8));
        took("ics, as it was", () -> get(portal + "/events.ics", ""));
        took("file server", () -> get(files + "/events.ics", ""));
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var same = took("ics, 304", () -> get(portal + "/events.ics", tag));
        if (same.statusCode() != 304) throw new IOException("sent again though nothing has changed");
        took("atom, after a change", () -> get(portal + "/events.atom", ""));
        took("Rome alone", () -> new SyndFeedOutput().outputString(news));
    }

    private interface Work<T> {
        T go() throws Exception;
    }

    private <T> T took(String what, Work<T> work) throws Exception {
        long begun = System.nanoTime();
        var done = work.go();
        times.computeIfAbsent(what, name -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        return done;
    }

    private HttpResponse<String> get(String address, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!tag.isEmpty()) request.header("If-None-Match", tag);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 304)
            throw new IOException(answer.statusCode() + " " + address);
        return answer;
    }

    private void print(int length) {
        System.out.printf("sessions=%d ics_kb=%d%n", EVENTS * SESSIONS, length >> 10);
        times.keySet().forEach(what -> System.out.printf("%-22s %8.2f %8.2f%n", what, at(what, 50), at(what, 95)));
        System.out.printf(
                "ratio=%.2f kept_ratio=%.2f atom_ratio=%.2f ics_p95_ms=%.1f unchanged_p95_ms=%.1f%n",
                at("ics, after a change", 50) / at("ical4j alone", 50),
                at("ics, as it was", 50) / at("file server", 50),
                at("atom, after a change", 50) / at("Rome alone", 50),
                at("ics, after a change", 95),
                at("ics, 304", 95));
    }

    private double at(String what, int percent) {
        var sorted = times.getOrDefault(what, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100);
    }
}
