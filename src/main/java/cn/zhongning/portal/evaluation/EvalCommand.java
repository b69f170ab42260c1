package cn.zhongning.portal.evaluation;

import cn.zhongning.portal.embedded.EmbeddedSearch;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.SearchAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * {@code eval DIR [--run FILE] [--baselines]}: how good the ranking is, measured on a collection. On the search engine
 * that PORTAL_SEARCH_URLS names, or on one of its own in a temporary folder.
 */
public final class EvalCommand {
    private static final String USAGE = "用法 / usage: eval 目录/DIR [--run 文件/FILE] [--baselines]";

    private EvalCommand() {}

    private record Asked(Path folder, @Nullable Path run, boolean baselines) {
        static Optional<Asked> of(String[] arguments) {
            var words = new ArrayList<>(List.of(arguments));
            boolean baselines = words.remove("--baselines");
            int option = words.indexOf("--run");
            Path run = null;
            if (option >= 0 && option + 1 < words.size()) {
                run = Path.of(words.remove(option + 1)).toAbsolutePath();
                words.remove(option);
            }
            return words.size() == 1 && !words.getFirst().startsWith("--")
                    ? Optional.of(new Asked(Path.of(words.getFirst()), run, baselines))
                    : Optional.empty();
        }
    }

    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(EvalCommand.class.getClassLoader()).setLogLevel("ROOT", LogLevel.ERROR);
        System.exit(run(arguments));
    }

    /** The code to exit with. */
    static int run(String[] arguments) throws Exception {
        var asked = Asked.of(arguments);
        if (asked.isEmpty()) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            evaluate(asked.get());
            return 0;
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    private static void evaluate(Asked asked) throws Exception {
        var collection = JudgedCollection.read(asked.folder());
        if (asked.run() != null) Files.writeString(asked.run(), ""); // fails now rather than after minutes
        var given = given();
        if (given.isPresent()) {
            evaluate(asked, collection, given.get());
            return;
        }
        var engine =
                Path.of(System.getProperty("portal.engine", "target/engine")).toAbsolutePath();
        var home = Files.createTempDirectory("portal-eval");
        try (var search = new EmbeddedSearch(home, engine)) {
            search.awaitReady();
            evaluate(asked, collection, search.address());
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void evaluate(Asked asked, JudgedCollection collection, SearchAddress address) throws Exception {
        try (var embedder = new Embedder();
                var evaluation = new Evaluation(address, embedder, System.out, System.err)) {
            evaluation.run(collection, asked.run(), asked.baselines());
        }
    }

    private static Optional<SearchAddress> given() {
        return Optional.ofNullable(System.getenv("PORTAL_SEARCH_URLS"))
                .filter(urls -> !urls.isBlank())
                .map(urls -> new SearchAddress(
                        Arrays.stream(urls.split(","))
                                .map(String::strip)
                                .map(URI::create)
                                .toList(),
                        System.getenv("PORTAL_SEARCH_USER"),
                        System.getenv("PORTAL_SEARCH_PASSWORD"),
                        System.getenv("PORTAL_SEARCH_API_KEY"),
                        Optional.ofNullable(System.getenv("PORTAL_SEARCH_CERTIFICATE"))
                                .map(Path::of)
                                .orElse(null)));
    }
}
