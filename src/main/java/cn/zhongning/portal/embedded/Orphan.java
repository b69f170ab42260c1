package cn.zhongning.portal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A child that outlived a portal which was killed. Its process number may by now belong to somebody else. */
final class Orphan {
    private Orphan() {}

    /**
     * Waits until the process named in the first line of a file is gone, asking it to go first.
     *
     * @param program with folder, found in the command line of our child and of nobody else's
     */
    static void end(Path pidFile, String program, Path folder, String signal) throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) return;
        var orphan = process(pidFile).filter(process -> isOurs(process, program, folder));
        if (orphan.isEmpty()) return;
        new ProcessBuilder("kill", "-" + signal, Long.toString(orphan.get().pid()))
                .start()
                .waitFor();
        try {
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            orphan.get().destroyForcibly();
        }
    }

    static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        return ProcessHandle.of(pid(pidFile));
    }

    private static boolean isOurs(ProcessHandle process, String program, Path folder) {
        var command = process.info().commandLine().orElse("");
        return command.contains(program) && command.contains(folder.toString());
    }

    private static long pid(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException torn) {
            return -1;
        }
    }
}
