package cn.zhongning.portal.publicity;

import cn.zhongning.portal.publicity.Chain.Head;
import cn.zhongning.portal.publicity.Chain.Line;
import cn.zhongning.portal.publicity.Chain.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The publication log as a text that anybody may keep: number, hash and text of each line, and the head at the end. */
public final class LogText {
    static final String OPENING = """
            # 公示日志 / publication log
            # 每行：序号、SHA-256、正文，以制表符分隔。哈希 = SHA-256(上一行的哈希 + 正文)，首行之前为 64 个 0。
            # Each line: number, SHA-256, text, separated by tabs. Hash = SHA-256(hash of the line before + text); before the first stand 64 zeros.
            """;

    private static final String HEAD = "# head\t";
    private static final Pattern LINE = Pattern.compile("(\\d{1,18})\t([0-9a-f]{64})\t(.+)");
    private static final Pattern END = Pattern.compile(HEAD + "(\\d{1,18})\t([0-9a-f]{64})");

    private LogText() {}

    static String line(Line line) {
        return line.number() + "\t" + line.hash() + "\t" + line.text() + "\n";
    }

    static String head(Head head) {
        return HEAD + head.number() + "\t" + head.hash() + "\n";
    }

    /** @param hashes of its lines by their number, as far as they are right */
    public record Checked(Verdict verdict, Map<Long, String> hashes) {
        /** Whether another, later copy goes on from here: the first line that it tells otherwise, or null. */
        public @Nullable Long differsFrom(Checked later) {
            for (long number = 1; number <= hashes.size(); number++) {
                var theirs = later.hashes.get(number);
                if (theirs == null || !theirs.equals(hashes.get(number))) return number;
            }
            return null;
        }
    }

    /** @throws IOException where there is no such log, which is another thing than a broken one */
    public static Checked check(BufferedReader text) throws IOException {
        var chain = new Chain();
        var hashes = new HashMap<Long, String>();
        Head told = null;
        boolean any = false;
        for (var read = text.readLine(); read != null; read = text.readLine()) {
            var end = END.matcher(read);
            if (end.matches()) told = new Head(Long.parseLong(end.group(1)), end.group(2));
            if (read.isEmpty() || read.startsWith("#")) continue;
            any = true;
            var line = LINE.matcher(read);
            if (!line.matches()) {
                chain.stumble();
                continue;
            }
            chain.follow(new Line(Long.parseLong(line.group(1)), line.group(2), line.group(3)));
            hashes.putIfAbsent(Long.parseLong(line.group(1)), line.group(2));
        }
        if (told == null && !any) throw new IOException("no log");
        if (told == null) chain.stumble(); // cut off before its end
        return new Checked(chain.end(told == null ? new Head(0, Chain.START) : told), hashes);
    }
}
