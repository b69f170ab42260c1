package cn.zhongning.portal.shell;

import cn.zhongning.portal.search.Embedder;
import cn.zhongning.portal.search.Evaluation;
import cn.zhongning.portal.search.SearchAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code eval DIR [--run FILE] [--baselines]}: how good the ranking is, measured on a collection. On the search engine
 * that PORTAL_SEARCH_URLS names, or on one of its own in a temporary folder.
 */
public final class EvalCommand {
    private EvalCommand() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            System.err.println("eval DIR [--run FILE] [--baselines]");
            System.exit(2);
        }
        int run = words.indexOf("--run");
        var output = run < 0 ? Optional.<Path>empty() : Optional.of(Path.of(words.get(run + 1)));
        var given = Optional.ofNullable(System.getenv("PORTAL_SEARCH_URLS")).filter(urls -> !urls.isBlank());
        if (given.isPresent()) {
            var urls = Arrays.stream(given.get().split(",")).map(URI::create).toList();
            evaluate(
                    new SearchAddress(
                            urls,
                            System.getenv("PORTAL_SEARCH_USER"),
                            System.getenv("PORTAL_SEARCH_PASSWORD"),
                            System.getenv("PORTAL_SEARCH_API_KEY"),
                            Optional.ofNullable(System.getenv("PORTAL_SEARCH_CERTIFICATE"))
                                    .map(Path::of)
                                    .orElse(null)),
                    words,
                    output);
            return;
        }
        var engine =
                Path.of(System.getProperty("portal.engine", "target/engine")).toAbsolutePath();
        try (var search = new EmbeddedSearch(Files.createTempDirectory("portal-eval"), engine)) {
            search.awaitReady();
            evaluate(search.address(), words, output);
        }
    }

    private static void evaluate(SearchAddress address, List<String> words, Optional<Path> run) throws Exception {
        try (var embedder = new Embedder();
                var evaluation = new Evaluation(address, embedder, System.out)) {
            evaluation.run(Path.of(words.getFirst()), run.orElse(null), words.contains("--baselines"));
        }
    }
}
