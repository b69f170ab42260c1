package cn.zhongning.portal.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file's name as its owner gave it, Chinese and all, without what could deceive a reader or break a disk. */
record FileName(String value) {
    static final int MOST = 120;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFD]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    static FileName of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("");
        var plain = FORBIDDEN
                .matcher(visible)
                .replaceAll("_")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shortened(RESERVED.matcher(plain).matches() ? "_" + plain : plain));
    }

    /** Without its dot, in small letters; empty where there is none. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 1 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Keeps the end, which says what it is. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MOST) return name;
        int dot = name.lastIndexOf('.');
        var end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int kept = MOST - end.codePointCount(0, end.length()) - 1;
        return name.substring(0, name.offsetByCodePoints(0, kept)) + "…" + end;
    }
}
