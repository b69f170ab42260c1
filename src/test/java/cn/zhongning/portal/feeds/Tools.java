package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that others wrote, at home in a folder of their own and in a zone that is told to them. */
public record Tools(Path home, String zone) {
    private static final int SECONDS = 120;

    /** The scripts that run what npm installs beside them. */
    public static final Path SCRIPTS =
            Path.of("target", "test-classes", "clients").toAbsolutePath();

    public Tools(Path home) {
        this(home, "Asia/Shanghai");
    }

    /** What the command prints; it must end well. */
    public String run(String... command) throws IOException, InterruptedException {
        return run(home, command);
    }

    /** Runs a script on what npm's packages offer, of which {@code package-lock.json} has the sums. */
    public String script(String... command) throws IOException, InterruptedException {
        synchronized (Tools.class) {
            if (stale()) run(SCRIPTS, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        }
        return run(SCRIPTS, command);
    }

    private static boolean stale() throws IOException {
        var installed = SCRIPTS.resolve("node_modules/.package-lock.json");
        return !Files.exists(installed)
                || Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(SCRIPTS.resolve("package-lock.json")))
                        < 0;
    }

    private String run(Path folder, String... command) throws IOException, InterruptedException {
        var errors = Files.createTempFile(home, "errors", ".txt");
        var process = process(folder, errors, command);
        var printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s\n%s\n%s", List.of(command), printed, Files.readString(errors))
                .isZero();
        return printed;
    }

    private Process process(Path folder, Path errors, String... command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.toString(),
                        "XDG_DATA_HOME", home.toString(),
                        "XDG_CACHE_HOME", home.toString(),
                        "LC_ALL", "C.UTF-8",
                        "TZ", zone));
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException("./portal test installs what the tests need: " + missing.getMessage(), missing);
        }
    }
}
