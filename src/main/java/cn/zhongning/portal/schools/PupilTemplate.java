package cn.zhongning.portal.schools;

import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** An empty list for a school to fill in. */
final class PupilTemplate {
    private static final int WIDTH = 18;

    private PupilTemplate() {}

    static void write(OutputStream out, Texts texts, Locale locale) throws IOException {
        try (var book = new Workbook(out, "portal", "1.0")) {
            var sheet = book.newWorksheet(texts.get(locale, "schools.sheet"));
            for (var column : PupilColumn.values()) {
                var heading = texts.get(locale, column.key());
                sheet.value(0, column.ordinal(), column.required() ? heading + " *" : heading);
                sheet.style(0, column.ordinal()).bold().set();
                sheet.width(column.ordinal(), WIDTH);
            }
            sheet.range(1, PupilColumn.PHONE.ordinal(), PupilSheet.ROWS, PupilColumn.PHONE.ordinal())
                    .style()
                    .format("@")
                    .set();
            sheet.freezePane(0, 1);
        }
    }
}
