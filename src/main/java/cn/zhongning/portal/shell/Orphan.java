package cn.zhongning.portal.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A child that outlived a portal which was killed. Its process number may by now belong to somebody else. */
final class Orphan {
    private Orphan() {}

    /**
     * Waits until the process named in the first line of a file is gone, asking it to go first.
     *
     * @param ours tells by the command whether it is our child at all
     */
    static void end(Path pidFile, Predicate<String> ours) throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) return;
        var process = ProcessHandle.of(pid(pidFile))
                .filter(candidate -> candidate.info().command().filter(ours).isPresent());
        if (process.isEmpty()) return;
        interrupt(process.get());
        try {
            process.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            process.get().destroyForcibly();
        }
    }

    private static long pid(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException torn) {
            return -1;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients. */
    private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
