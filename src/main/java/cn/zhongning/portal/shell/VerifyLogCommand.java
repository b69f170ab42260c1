package cn.zhongning.portal.shell;

import cn.zhongning.portal.publicity.Chain.Break;
import cn.zhongning.portal.publicity.LogText;
import cn.zhongning.portal.publicity.LogText.Checked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * {@code verify-log [FILE|ADDRESS] [ADDRESS]}: whether the publication log is whole, from a copy that somebody kept or
 * from a portal. With a copy and an address it also says whether the portal still tells what the copy tells.
 */
public final class VerifyLogCommand {
    private static final String USAGE = "用法 / usage: verify-log [文件/FILE|地址/ADDRESS] [地址/ADDRESS]";
    private static final String TEXT = "/publicity/log.txt";
    private static final int BROKEN = 1;
    private static final int UNREAD = 2;

    private VerifyLogCommand() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    /** The code to exit with. */
    static int run(String[] arguments) throws InterruptedException {
        var asked = List.of(arguments);
        if (asked.size() > 2 || asked.stream().anyMatch(word -> word.startsWith("-"))) {
            System.err.println(USAGE);
            return UNREAD;
        }
        try {
            var log = read(asked.isEmpty() ? running() : asked.getFirst());
            int told = tell(log);
            return told == 0 && asked.size() == 2 ? compare(log, read(asked.getLast())) : told;
        } catch (IOException | IllegalArgumentException unread) {
            System.err.println("读不到公示日志 / the log cannot be read: " + unread.getMessage());
            return UNREAD;
        }
    }

    private static int tell(Checked log) {
        var broken = log.verdict().broken();
        if (broken != null) return tell(broken);
        var head = log.verdict().head();
        System.out.println("完好 / intact: " + head.number() + " 行 / lines, " + head.hash());
        return 0;
    }

    private static int tell(Break broken) {
        var line = "第 " + broken.number() + " 行";
        System.out.println(
                switch (broken.fault()) {
                    case MISSING -> "不完整：" + line + "缺失 / broken: line " + broken.number() + " is missing";
                    case CHANGED ->
                        "被改动：" + line + "与哈希不符 / broken: line " + broken.number() + " does not fit its hash";
                    case SURPLUS ->
                        "被改动：" + line + "在末行之后 / broken: line " + broken.number() + " stands behind the head";
                    case UNREADABLE -> "读不懂：" + line + " / broken: line " + broken.number() + " cannot be read";
                });
        return BROKEN;
    }

    private static int compare(Checked copy, Checked portal) {
        var broken = portal.verdict().broken();
        if (broken != null) return tell(broken);
        var differs = copy.differsFrom(portal);
        if (differs == null) {
            System.out.println("门户仍是同样的内容 / the portal still tells the same");
            return 0;
        }
        System.out.println("门户从第 " + differs + " 行起与文件不同 / the portal differs from the copy at line " + differs);
        return BROKEN;
    }

    private static Checked read(String place) throws IOException, InterruptedException {
        if (!place.matches("(?i)https?://.+")) {
            try (var file = Files.newBufferedReader(Path.of(place))) {
                return LogText.check(file);
            }
        }
        var address = place.endsWith(".txt") ? place : place.replaceFirst("/+$", "") + TEXT;
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(1));
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var text = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                if (answer.statusCode() != 200) throw new IOException(address + " → " + answer.statusCode());
                return LogText.check(text);
            }
        }
    }

    private static String running() {
        return "http://127.0.0.1:" + Objects.requireNonNullElse(System.getenv("PORTAL_PORT"), "8080");
    }
}
