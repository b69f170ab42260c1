package cn.zhongning.portal.imports;

import static cn.zhongning.portal.imports.ResultColumn.*;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a form of a row, and notes what is wrong in which column; what is wrong is left empty meanwhile. */
final class RowReader {
    private static final String LIST = "[、,，;；\\n]";
    private static final String LINES = "[;；\\n]";

    private final Words words;
    private final Locale locale;
    private final LocalDate today;
    private final SheetRow row;
    private final Mistakes.Collector mistakes;

    RowReader(Words words, Locale locale, LocalDate today, SheetRow row, Mistakes.Collector mistakes) {
        this.words = words;
        this.locale = locale;
        this.today = today;
        this.row = row;
        this.mistakes = mistakes;
    }

    ResultForm form() {
        var from = CellValues.wan(this, PRICE_FROM);
        var to = CellValues.wan(this, PRICE_TO);
        boolean ordered = from == null || to == null || from <= to;
        mistakes.require(PRICE_TO.field(), ordered, "results.error.price");
        return new ResultForm(
                text(TITLE, ResultForm.TITLE).replace('\n', ' '),
                text(TEAM, ResultForm.TEAM).replace('\n', ' '),
                text(SUMMARY, ResultForm.SUMMARY),
                text(ADVANTAGES, ResultForm.LONG),
                keywords(),
                text(FIELD, ResultForm.FIELD),
                choice(INDUSTRY, words.industries).orElse(""),
                choice(LIVELIHOOD, words.livelihoods).orElse(null),
                CellValues.level(this, READINESS),
                choice(SCALE, words.scales).orElse(null),
                text(EVIDENCE, ResultForm.SHORT),
                text(ASSESSED_BY, ResultForm.TEAM),
                CellValues.day(this, ASSESSED_ON),
                rights(),
                text(CASES, ResultForm.LONG),
                list(COOPERATION, words.cooperation),
                choice(PRICE_MODE, words.prices).orElse(PriceMode.NEGOTIABLE),
                from,
                ordered ? to : null,
                CellValues.day(this, PRICE_DAY),
                text(PRICE_TERMS, ResultForm.TERMS).replace('\n', ' '),
                List.of(),
                text(PROTECTED, ResultForm.SUMMARY),
                text(CONTACT, ResultForm.CONTACT).replace('\n', ' '),
                Objects.requireNonNullElse(CellValues.day(this, EXPIRES), today.plusYears(1)),
                secrecy());
    }

    /** What a cell says in a way of its own; null where it is empty or wrong, which is noted. */
    <T> @Nullable T value(ResultColumn column, Function<SheetCell, T> reading) {
        var cell = row.cell(column);
        if (cell.blank()) return null;
        try {
            if (cell.problem() != null) throw new Refused(cell.problem());
            return reading.apply(cell);
        } catch (Refused wrong) {
            mistakes.check(column.field(), () -> {
                throw wrong;
            });
            return null;
        }
    }

    private String text(ResultColumn column, int most) {
        var text = value(column, cell -> {
            Limits.limit(cell.text(), most);
            return cell.text();
        });
        return Objects.requireNonNullElse(text, "");
    }

    private <T> Optional<T> choice(ResultColumn column, Vocabulary<T> vocabulary) {
        return Optional.ofNullable(value(column, cell -> known(cell.text(), vocabulary)));
    }

    private <T> List<T> list(ResultColumn column, Vocabulary<T> vocabulary) {
        var found = value(
                column,
                cell -> parts(cell, LIST)
                        .map(word -> known(word, vocabulary))
                        .distinct()
                        .toList());
        return found == null ? List.of() : found;
    }

    private List<String> keywords() {
        var found = value(KEYWORDS, cell -> {
            var all = parts(cell, LIST).distinct().toList();
            if (all.size() > ResultForm.KEYWORDS) {
                throw new Refused("results.error.keywords", ResultForm.KEYWORDS, all.size());
            }
            all.forEach(word -> {
                if (word.length() > ResultForm.KEYWORD) {
                    throw new Refused("imports.error.keyword", word, ResultForm.KEYWORD, word.length());
                }
            });
            return all;
        });
        return found == null ? List.of() : found;
    }

    private IntellectualProperty rights() {
        var found = value(RIGHTS, cell -> {
            var all = parts(cell, LINES).map(this::right).toList();
            if (all.size() > IntellectualProperty.MOST) {
                throw new Refused("results.error.rights", IntellectualProperty.MOST, all.size());
            }
            return new IntellectualProperty(all);
        });
        return found == null ? IntellectualProperty.NONE : found;
    }

    /** As in 发明专利 ZL202310000001.X 已授权; English kinds have several words. */
    private Right right(String line) {
        var tokens = line.strip().split("[\\s,，|]+");
        var status = words.statuses.find(tokens[tokens.length - 1]);
        for (int split = tokens.length - 1; split >= 1 && status.isPresent(); split--) {
            var kind = words.rights.find(String.join("", List.of(tokens).subList(0, split)));
            if (kind.isEmpty()) continue;
            var number = String.join(" ", List.of(tokens).subList(split, tokens.length - 1));
            if (number.length() > IntellectualProperty.NUMBER) {
                throw new Refused("imports.error.number", IntellectualProperty.NUMBER, number.length());
            }
            return new Right(kind.get(), number, status.get());
        }
        throw new Refused("imports.error.right", CellMistake.quoted(line), all(words.rights), all(words.statuses));
    }

    /** A matter that is not public is refused at the door, like in the form. */
    private @Nullable SecretLevel secrecy() {
        return value(SECRET, cell -> {
            var level = known(cell.text(), words.secrecy);
            ListingForm.onlyPublic(level);
            return level;
        });
    }

    private <T> T known(String word, Vocabulary<T> vocabulary) {
        return vocabulary
                .find(word)
                .orElseThrow(() -> new Refused("imports.error.word", CellMistake.quoted(word), all(vocabulary)));
    }

    private String all(Vocabulary<?> vocabulary) {
        return String.join("、", vocabulary.labels(locale));
    }

    private static Stream<String> parts(SheetCell cell, String separator) {
        return Stream.of(cell.text().split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
