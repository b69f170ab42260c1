package cn.zhongning.portal.shared;

/** What somebody types to find something, as far as it can be looked up; the browser's own limit may be passed by. */
public final class Sought {
    public static final int LONGEST = 80;

    private Sought() {}

    /** Without what no text holds, and no longer than a title. */
    public static String text(String typed) {
        var clean = typed.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        if (clean.codePointCount(0, clean.length()) <= LONGEST) return clean;
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
    }
}
