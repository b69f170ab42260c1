package cn.zhongning.portal.bench;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.evaluation.JudgedCollection;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.search.Yardstick;
import cn.zhongning.portal.shared.Clocks;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** One person types and reads, without pause; no text twice, so that no copy of an answer is measured. */
final class SearchBench {
    private static final int TITLES = 1_000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final long CHANCE = 20_261_125;

    private final ConfigurableApplicationContext portal;
    private final Yardstick yardstick;
    private final PrintStream out;
    private final PrintStream progress;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param out gets results only */
    SearchBench(ConfigurableApplicationContext portal, PrintStream out, PrintStream progress) {
        this.portal = portal;
        this.yardstick = portal.getBean(Yardstick.class);
        this.out = out;
        this.progress = progress;
    }

    private interface Step {
        void take(String text) throws IOException, InterruptedException;
    }

    /** In milliseconds. */
    private record Times(double p50, double p95) {}

    /** Every document of the collection as a published result of one institute. */
    void fill(JudgedCollection collection) {
        var owner = portal.getBean(Accounts.class)
                .create(
                        OrganisationKind.UNIVERSITY,
                        "评测集",
                        CreditCode.completing("12640000MB0BENC01"),
                        null,
                        OrganisationStatus.APPROVED,
                        true)
                .id();
        var results = portal.getBean(ResultService.class);
        var expires = LocalDate.now(Clocks.CHINA).plusYears(1);
        int done = 0;
        for (var document : collection.documents()) {
            var form = ResultForm.plain(document.title(), document.text(), document.keywords(), expires);
            results.addDemonstration(owner, form, Stage.PUBLISHED, null, Instant.now());
            if (++done % 1_000 == 0)
                progress.printf("%d / %d%n", done, collection.documents().size());
        }
    }

    void run() throws IOException, InterruptedException {
        while (!yardstick.whole()) Thread.sleep(500);
        var titles = yardstick.titles(TITLES);
        var typed = shuffled(titles.stream().flatMap(title -> Typing.to(title).stream()));
        var wanted = shuffled(titles.stream().flatMap(Typing::pieces));
        out.printf(
                Locale.ROOT,
                "documents=%d load=%.1f cpus=%d%n",
                yardstick.documents(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        var match = measure(wanted, yardstick::match);
        var suggest = measure(typed, text -> get("/search/suggest?q=", text));
        var search = measure(wanted, text -> get("/search?q=", text));
        out.printf(
                Locale.ROOT,
                "match_p50_ms=%.1f match_p95_ms=%.1f suggest_to_match=%.1f search_to_match=%.1f%n",
                match.p50(),
                match.p95(),
                suggest.p50() / match.p50(),
                search.p50() / match.p50());
        out.printf(
                Locale.ROOT,
                "suggest_p50_ms=%.1f suggest_p95_ms=%.1f search_p50_ms=%.1f search_p95_ms=%.1f%n",
                suggest.p50(),
                suggest.p95(),
                search.p50(),
                search.p95());
    }

    private static List<String> shuffled(Stream<String> texts) {
        var different = new ArrayList<>(texts.distinct().sorted().toList());
        Collections.shuffle(different, new Random(CHANCE)); // the same order in every run
        return different;
    }

    private static Times measure(List<String> texts, Step step) throws IOException, InterruptedException {
        int cold = Math.min(WARM_UP, texts.size() / 3);
        for (var text : texts.subList(0, cold)) step.take(text);
        var times = new ArrayList<Double>();
        for (var text : texts.subList(cold, Math.min(texts.size(), cold + MEASURED))) {
            long start = System.nanoTime();
            step.take(text);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        return new Times(times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private void get(String address, String text) throws IOException, InterruptedException {
        var port = portal.getEnvironment().getRequiredProperty("local.server.port");
        var uri = "http://localhost:" + port + address + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + uri);
    }
}
