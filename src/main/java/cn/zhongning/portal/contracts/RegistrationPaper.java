package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.RegistrationTemplate.Field;
import cn.zhongning.portal.contracts.RegistrationTemplate.Section;
import cn.zhongning.portal.papers.PaperPrinter;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A filled registration form to take along: as PDF to print and stamp, as spreadsheet to copy from. Always in Chinese. */
@Component
public class RegistrationPaper {
    private static final String PAPER = "F3F0EA";
    private static final String INK = "1D1A17";

    private final PaperPrinter printer;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    RegistrationPaper(PaperPrinter printer, Texts texts, Site site, Clock clock) {
        this.printer = printer;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** A question with its answer. @param wide whether the answer takes a line of its own */
    public record Answer(String label, String value, boolean wide) {}

    /** Answers under a heading, two in a line where they are short. */
    public record Block(String heading, List<List<Answer>> lines) {}

    public void pdf(RegistrationForm form, OutputStream out) throws IOException {
        var facts = Map.of(
                "title", form.template().name().zh(),
                "blocks", blocks(form),
                "seal", texts.get(Texts.CHINESE, "contracts.paper.seal"),
                "note", note(form));
        printer.print("registration-form", facts, out);
    }

    public void sheet(RegistrationForm form, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Portal", "1.0")) {
            var sheet = book.newWorksheet(form.template().name().zh());
            sheet.width(0, 30);
            sheet.width(1, 70);
            int line = 0;
            for (var section : form.template().sections()) {
                sheet.value(line, 0, section.zh());
                sheet.range(line, 0, line, 1)
                        .style()
                        .bold()
                        .fontColor(INK)
                        .fillColor(PAPER)
                        .set();
                line++;
                for (var field : section.fields()) row(sheet, line++, field, form);
            }
            sheet.value(line + 1, 0, note(form));
        }
    }

    private static void row(Worksheet sheet, int line, Field field, RegistrationForm form) {
        sheet.value(line, 0, field.zh());
        sheet.value(line, 1, field.shown(form.value(field), Texts.CHINESE));
        sheet.range(line, 0, line, 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private String note(RegistrationForm form) {
        return texts.get(
                Texts.CHINESE,
                "contracts.paper.note",
                form.template().version(),
                site.name().zh(),
                Moments.say(clock.instant(), Texts.CHINESE));
    }

    private static List<Block> blocks(RegistrationForm form) {
        return form.template().sections().stream()
                .map(section -> new Block(section.zh(), Pairs.of(answers(section, form))))
                .toList();
    }

    private static List<Answer> answers(Section section, RegistrationForm form) {
        return section.fields().stream()
                .map(field -> {
                    var value = field.shown(form.value(field), Texts.CHINESE);
                    return new Answer(field.zh(), value.isEmpty() ? "—" : value, value.length() > 22);
                })
                .toList();
    }
}
