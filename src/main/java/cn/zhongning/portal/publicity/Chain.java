package cn.zhongning.portal.publicity;

import cn.zhongning.portal.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Follows the publication log line by line: each hash is SHA-256 of the hash before it and the line's text, so that
 * nothing can be changed, left out or exchanged without every later hash telling.
 */
public final class Chain {
    /** What stands before the first line. */
    public static final String START = "0".repeat(64);

    private long number;
    private String hash = START;
    private @Nullable Break broken;

    /** @param text canonical JSON */
    public record Line(long number, String hash, String text) {}

    /** The last line, as its keeper knows it. */
    public record Head(long number, String hash) {}

    public enum Fault {
        /** The line is not there. */
        MISSING,
        /** Hash and text of the line do not belong together, or do not go on from the line before. */
        CHANGED,
        /** The line stands behind what the head knows as the last. */
        SURPLUS,
        /** The line cannot be read as one. */
        UNREADABLE
    }

    /** The first line that is wrong. */
    public record Break(long number, Fault fault) {}

    /** @param head the last line that was right */
    public record Verdict(Head head, @Nullable Break broken) {
        public boolean intact() {
            return broken == null;
        }
    }

    public static String hash(String before, String text) {
        return Sha256.of(before + text);
    }

    /** Lines behind the first wrong one say nothing any more. */
    public void follow(Line line) {
        if (broken != null) return;
        if (line.number() != number + 1) {
            broken = new Break(number + 1, line.number() > number + 1 ? Fault.MISSING : Fault.CHANGED);
        } else if (!hash(hash, line.text()).equals(line.hash())) {
            broken = new Break(line.number(), Fault.CHANGED);
        } else {
            number = line.number();
            hash = line.hash();
        }
    }

    /** Something stands there that is no line. */
    public void stumble() {
        if (broken == null) broken = new Break(number + 1, Fault.UNREADABLE);
    }

    /** Says how it ends, held against the head that was told beside the lines. */
    public Verdict end(Head told) {
        var head = new Head(number, hash);
        if (broken == null && number < told.number()) broken = new Break(number + 1, Fault.MISSING);
        if (broken == null && number > told.number()) broken = new Break(told.number() + 1, Fault.SURPLUS);
        if (broken == null && !hash.equals(told.hash())) broken = new Break(number, Fault.CHANGED);
        return new Verdict(head, broken);
    }
}
