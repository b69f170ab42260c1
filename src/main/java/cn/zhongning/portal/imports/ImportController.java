package cn.zhongning.portal.imports;

import cn.zhongning.portal.imports.Checked.Doubt;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.InputStream;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same two steps for {@code ./portal import}, in the words of the page. The file comes twice: nothing is kept. */
@RestController
class ImportController {
    private final ResultImport imports;
    private final Texts texts;

    ImportController(ResultImport imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /**
     * What the person at the terminal reads.
     *
     * @param good rows that can be stored
     * @param doubtful rows that can too, but look as if they stood in the portal already
     */
    record Answer(String text, int good, int doubtful) {}

    @PostMapping("/imports/check")
    ResponseEntity<Answer> check(InputStream file, @RequestParam String name, @RequestParam Locale locale) {
        try {
            var checked = imports.check(file, name, locale);
            return ResponseEntity.ok(new Answer(
                    report(checked, locale),
                    checked.good().size(),
                    checked.doubtful().size()));
        } catch (Refused refused) {
            return refusal(refused, locale);
        }
    }

    @PostMapping("/imports/store")
    ResponseEntity<Answer> store(
            InputStream file,
            @RequestParam String name,
            @RequestParam Locale locale,
            @RequestParam(defaultValue = "false") boolean doubtful) {
        try {
            int stored = imports.store(imports.check(file, name, locale), doubtful);
            return ResponseEntity.ok(new Answer(texts.get(locale, "imports.stored", stored), 0, 0));
        } catch (Refused refused) {
            return refusal(refused, locale);
        }
    }

    private ResponseEntity<Answer> refusal(Refused refused, Locale locale) {
        return ResponseEntity.unprocessableContent().body(new Answer(texts.get(locale, refused), 0, 0));
    }

    private String report(Checked checked, Locale locale) {
        var lines = new StringJoiner("\n");
        lines.add(texts.get(locale, "imports.file", checked.fileName(), checked.rows()));
        lines.add("  " + texts.get(locale, "imports.good", checked.good().size()));
        lines.add("  " + texts.get(locale, "imports.bad", checked.bad().size()));
        lines.add(
                "  " + texts.get(locale, "imports.doubtful", checked.doubtful().size()));
        checked.mistakes().forEach(mistake -> lines.add(line(mistake, locale)));
        checked.doubtful().forEach(doubt -> lines.add(line(doubt, locale)));
        return lines.toString();
    }

    private String line(CellMistake mistake, Locale locale) {
        return String.join(
                "  ",
                mistake.letter() + mistake.row(),
                texts.get(locale, mistake.column().heading()),
                mistake.given().isEmpty() ? texts.get(locale, "imports.mistakes.blank") : mistake.given(),
                texts.get(locale, mistake.problem()));
    }

    private String line(Doubt doubt, Locale locale) {
        var twin = doubt.twin() == 0
                ? texts.get(locale, "imports.twin.stored")
                : texts.get(locale, "imports.twin.row", doubt.twin());
        return doubt.row().number() + "  " + doubt.row().title() + "  " + twin;
    }
}
