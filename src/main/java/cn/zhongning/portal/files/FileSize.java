package cn.zhongning.portal.files;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people say it. */
public final class FileSize {
    private FileSize() {}

    public static String say(long bytes, Locale locale) {
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        if (bytes >= 1 << 20) return number.format(bytes / (double) (1 << 20)) + " MB";
        return number.format(Math.max(1, Math.round(bytes / 1024.0))) + " KB";
    }
}
