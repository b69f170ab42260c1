package cn.zhongning.portal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String media;

    Format(String media) {
        this.media = media;
    }

    public String media() {
        return media;
    }

    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    SheetFile open(OutputStream out) throws IOException {
        return this == XLSX ? new XlsxFile(out) : new CsvFile(out);
    }
}
