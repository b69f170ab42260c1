package cn.zhongning.portal.bench;

import cn.zhongning.portal.evaluation.JudgedCollection;
import cn.zhongning.portal.fill.MarketBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench market …}: see {@link MarketBench}; {@code bench registration}: see {@link RegistrationBench};
 * {@code bench standing}: see {@link StandingBench};
 * {@code bench feeds}: see {@link FeedsBench}; {@code bench export}: see {@link ExportBench};
 * {@code bench import}: see {@link ImportBench}. {@code bench search [DIR]}: how long people wait for suggestions and for pages of finds, measured on a portal of its
 * own in a temporary folder, with the demonstration data and, if wanted, a collection's documents as results.
 */
public final class BenchCommand {
    private static final String USAGE =
            "用法 / usage: bench search [目录/DIR] | bench market [--results N] [--demands N] [--intentions N] [--contracts N] [--keep 目录/DIR] | bench registration | bench standing | bench feeds | bench export | bench import";

    private BenchCommand() {}

    /** @param portal the application to be measured */
    public static void main(Class<?> portal, String[] arguments) throws Exception {
        System.exit(run(portal, arguments));
    }

    /** The code to exit with. */
    static int run(Class<?> portal, String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("market")) {
            MarketBench.run(portal, List.of(arguments).subList(1, arguments.length));
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals("registration")) {
            RegistrationBench.run(portal);
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals("standing")) {
            StandingBench.run(portal);
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals("feeds")) {
            FeedsBench.run(portal);
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals("export")) {
            ExportBench.run(portal);
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals("import")) {
            ImportBench.run(portal);
            return 0;
        }
        if (arguments.length < 1 || arguments.length > 2 || !arguments[0].equals("search")) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            var folder = arguments.length == 2 ? Optional.of(Path.of(arguments[1])) : Optional.<Path>empty();
            measure(portal, folder.isPresent() ? Optional.of(JudgedCollection.read(folder.get())) : Optional.empty());
            return 0;
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    private static void measure(Class<?> application, Optional<JudgedCollection> collection) throws Exception {
        var home = Files.createTempDirectory("portal-bench");
        try (var portal = start(application, home)) {
            var bench = new SearchBench(portal, System.out, System.err);
            if (collection.isPresent()) bench.fill(collection.get());
            bench.run();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** With the demonstration data. */
    static ConfigurableApplicationContext start(Class<?> application, Path home) {
        return SpringApplication.run(
                application,
                "--portal.home=" + home,
                "--server.port=0",
                "--portal.db.url=",
                "--portal.search.urls=",
                "--portal.demo=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error");
    }
}
