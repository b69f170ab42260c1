package cn.zhongning.portal.fill;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench market}: how long the market's pages take on a market of the given size, beside one of a twentieth, in
 * the same run. Each market is invented in a folder and walked in a process of its own; the pages are asked for as
 * browsers ask.
 */
public final class MarketBench {
    private static final String MARK = "walked\t";
    private static final String WALK = "--walk";
    private static final String KEEP = "--keep";
    private static final int PART = 20;
    private static final Map<String, Integer> PLANNED =
            Map.of("results", 200_000, "demands", 60_000, "intentions", 50_000, "contracts", 10_000);

    private MarketBench() {}

    /** How long a page took, in milliseconds. */
    private record Took(double p50, double p95) {}

    /**
     * @param asked sizes as in {@code --results 5000}; whatever is not named has the size that the county plans for.
     *     After {@code --keep} a folder, where both markets stay to be walked again without being invented anew
     */
    public static void run(Class<?> portal, List<String> asked) throws Exception {
        if (asked.size() == 3 && asked.getFirst().equals(WALK)) {
            walk(portal, Path.of(asked.get(1)), asked.get(2).split(","));
            return;
        }
        var sizes = new LinkedHashMap<>(PLANNED);
        Optional<Path> kept = Optional.empty();
        for (int i = 0; i + 1 < asked.size(); i += 2) {
            if (asked.get(i).equals(KEEP))
                kept = Optional.of(Path.of(asked.get(i + 1)).toAbsolutePath());
            else sizes.put(asked.get(i).substring(2), Integer.parseInt(asked.get(i + 1)));
        }
        var folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("portal-market");
        try {
            print(apart(portal, folder, sizes, PART), apart(portal, folder, sizes, 1));
        } finally {
            if (kept.isEmpty()) FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Map<String, Took> apart(Class<?> portal, Path folder, Map<String, Integer> wanted, int part)
            throws IOException, InterruptedException {
        System.err.printf("1/%d …%n", part);
        var sizes = wanted.entrySet().stream()
                .map(size ->
                        size.getKey() + "=" + (size.getKey().equals("seed") ? size.getValue() : size.getValue() / part))
                .collect(Collectors.joining(","));
        var home = Files.createDirectories(folder.resolve("1-" + part));
        var process = another(portal, "bench", "market", WALK, home.toString(), sizes)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var took = new LinkedHashMap<String, Took>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.split("\t"))
                    .forEach(line ->
                            took.put(line[1], new Took(Double.parseDouble(line[2]), Double.parseDouble(line[3]))));
        }
        if (process.waitFor() != 0) throw new IOException("the market of 1/" + part + " could not be walked");
        return took;
    }

    /** The application in a process of its own, started as this one was. */
    public static ProcessBuilder another(Class<?> application, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void walk(Class<?> application, Path home, String[] sizes) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--portal.home=" + home,
                "--portal.db.url=",
                "--portal.search.urls=",
                "--portal.demo=true",
                "--portal.fill.kept=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error"));
        for (var size : sizes) arguments.add("--portal.fill." + size);
        try (var portal = SpringApplication.run(application, arguments.toArray(String[]::new))) {
            var port = portal.getEnvironment().getRequiredProperty("local.server.port");
            new MarketWalk(
                            URI.create("http://localhost:" + port),
                            home,
                            portal.getBean(JdbcClient.class),
                            MarketBench::tell)
                    .walk();
        }
    }

    private static void tell(String page, Times times) {
        System.out.println(MARK + page + "\t" + times.at(50) + "\t" + times.at(95));
    }

    private static void print(Map<String, Took> small, Map<String, Took> large) {
        System.out.printf("%-20s %9s %9s %9s %9s %7s%n", "ms", "p50 1/20", "p95 1/20", "p50", "p95", "ratio");
        large.forEach((page, took) -> {
            var before = Objects.requireNonNull(small.get(page));
            System.out.printf(
                    "%-20s %9.1f %9.1f %9.1f %9.1f %7.2f%n",
                    page, before.p50(), before.p95(), took.p50(), took.p95(), took.p95() / before.p95());
        });
        System.out.println(large.entrySet().stream()
                .map(page -> page.getKey().replace(' ', '_')
                        + "_p95_ms=%.1f".formatted(page.getValue().p95()))
                .collect(Collectors.joining(" ")));
    }
}
