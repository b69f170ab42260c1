package cn.zhongning.portal.imports;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.InputStream;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same two steps for {@code ./portal import}, in the words of the page. The file comes twice: nothing is kept. */
@RestController
class ImportController {
    private final SheetKinds kinds;
    private final ImportDesk desk;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Texts texts;

    ImportController(SheetKinds kinds, ImportDesk desk, Organisations organisations, CurrentUser user, Texts texts) {
        this.kinds = kinds;
        this.desk = desk;
        this.organisations = organisations;
        this.user = user;
        this.texts = texts;
    }

    /**
     * What the person at the terminal reads.
     *
     * @param good rows that can be stored
     * @param doubtful rows that can too, but look as if they stood in the portal already
     */
    record Answer(String text, int good, int doubtful) {}

    /** @param owner credit code of the organisation, for the staff; everybody else imports for their own */
    @PostMapping("/imports/{kind}/check")
    ResponseEntity<Answer> check(
            InputStream file,
            @PathVariable String kind,
            @RequestParam String name,
            @RequestParam Locale locale,
            @RequestParam(defaultValue = "") String owner) {
        return answer(locale, () -> {
            var checked = check(kinds.of(kind), owner, file, name, locale);
            return new Answer(
                    report(checked, locale),
                    checked.good().size(),
                    checked.doubtful().size());
        });
    }

    @PostMapping("/imports/{kind}/store")
    ResponseEntity<Answer> store(
            InputStream file,
            @PathVariable String kind,
            @RequestParam String name,
            @RequestParam Locale locale,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean doubtful) {
        return answer(locale, () -> {
            int stored = desk.imports().store(check(kinds.of(kind), owner, file, name, locale), doubtful);
            return new Answer(texts.get(locale, "imports.stored", stored), 0, 0);
        });
    }

    private ResponseEntity<Answer> answer(Locale locale, Supplier<Answer> answer) {
        try {
            return ResponseEntity.ok(answer.get());
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new Answer(texts.get(locale, refused), 0, 0));
        }
    }

    private <F> Checked<F> check(SheetKind<F> kind, String owner, InputStream file, String name, Locale locale) {
        return desk.imports().check(kind, owner(owner), file, name, locale, part -> {});
    }

    private UUID owner(String creditCode) {
        var own = user.require().organisationId();
        if (!creditCode.isBlank() || own == null) {
            return organisations
                    .find(CreditCode.parse(creditCode))
                    .map(Organisation::id)
                    .orElseThrow(() -> new Refused("imports.error.no-owner", creditCode));
        }
        return own;
    }

    private String report(Checked<?> checked, Locale locale) {
        var lines = new StringJoiner("\n");
        lines.add(texts.get(locale, "imports.file", checked.fileName(), checked.rows()));
        lines.add("  " + texts.get(locale, "imports.good", checked.good().size()));
        lines.add("  " + texts.get(locale, "imports.bad", checked.bad().size()));
        lines.add(
                "  " + texts.get(locale, "imports.doubtful", checked.doubtful().size()));
        checked.mistakes().forEach(mistake -> lines.add(line(mistake, locale)));
        checked.doubtful()
                .forEach(doubt -> lines.add(doubt.row().number() + "  "
                        + doubt.row().title() + "  " + desk.template().twin(doubt, locale)));
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
}
