package cn.zhongning.portal.imports;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.forms.Wan;
import cn.zhongning.portal.imports.Column.Reading;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a kind of spreadsheet, in the order in which they are described. */
public final class Columns {
    private static final String LIST = "[、,，;；\\n]";
    private static final int SHORT = 16;
    private static final int WORD = 20;
    private static final int LINE = 26;
    private static final int LONG = 44;

    private final Texts texts;
    private final List<Column<?>> all = new ArrayList<>();
    private final Set<Column<?>> required = new HashSet<>();

    Columns(Texts texts) {
        this.texts = texts;
    }

    public Column<String> line(String key, int most) {
        return add(key, LINE, (cell, locale) -> limited(cell, most).replace('\n', ' '), null, false, false);
    }

    public Column<String> lines(String key, int most) {
        return add(key, LONG, (cell, locale) -> limited(cell, most), null, false, false);
    }

    public <E extends Enum<E>> Column<E> choice(String key, Class<E> type) {
        return choice(key, type, any -> {});
    }

    /** @param rule refuses what is a word of the list and yet not allowed */
    public <E extends Enum<E>> Column<E> choice(String key, Class<E> type, Consumer<E> rule) {
        return choice(key, Vocabulary.of(type, texts), rule);
    }

    public Column<String> choice(String key, List<Term> terms) {
        return choice(key, Vocabulary.of(terms), any -> {});
    }

    private <T> Column<T> choice(String key, Vocabulary<T> words, Consumer<T> rule) {
        Reading<T> reading = (cell, locale) -> {
            var chosen = words.known(cell.text(), locale);
            rule.accept(chosen);
            return chosen;
        };
        return add(key, WORD, reading, words, true, false);
    }

    public <E extends Enum<E>> Column<List<E>> several(String key, Class<E> type) {
        var words = Vocabulary.of(type, texts);
        return add(
                key,
                LINE,
                (cell, locale) -> parts(cell.text())
                        .map(word -> words.known(word, locale))
                        .distinct()
                        .toList(),
                words,
                false,
                false);
    }

    /** In fen; written in 万元. */
    public Column<Long> wan(String key) {
        return own(key, (cell, locale) -> wan(cell));
    }

    public Column<LocalDate> day(String key) {
        return add(key, SHORT, (cell, locale) -> CellValues.day(cell), null, false, true);
    }

    /**
     * Several days, however people write them.
     *
     * @param reading takes them as 2027-01-01、2027-02-06
     */
    public <T> Column<T> days(String key, Function<String, T> reading) {
        return add(key, SHORT, (cell, locale) -> reading.apply(CellValues.days(cell)), null, false, true);
    }

    /** A whole number, with or without its unit. */
    public Column<Integer> people(String key) {
        return own(key, (cell, locale) -> CellValues.people(cell));
    }

    /** Read in a way of its own. */
    public <T> Column<T> own(String key, Reading<T> reading) {
        return add(key, SHORT, reading, null, false, false);
    }

    /** Read in a way of its own from a longer text, in which some of these words stand. */
    public <T> Column<T> own(String key, @Nullable Vocabulary<?> words, Reading<T> reading) {
        return add(key, LONG, reading, words, false, false);
    }

    /** Those without which a spreadsheet makes no sense. */
    public void require(Column<?>... columns) {
        required.addAll(List.of(columns));
    }

    /** The words of a cell that holds several. */
    public static Stream<String> parts(String text) {
        return Stream.of(text.split(LIST)).map(String::strip).filter(part -> !part.isEmpty());
    }

    List<Column<?>> all() {
        return Collections.unmodifiableList(all);
    }

    boolean required(Column<?> column) {
        return required.contains(column);
    }

    /** Under which a person looks for the row; the first one. */
    Column<?> title() {
        return all.getFirst();
    }

    private <T> Column<T> add(
            String key, int width, Reading<T> reading, @Nullable Vocabulary<?> words, boolean single, boolean daily) {
        var column = new Column<>(key, width, reading, words, single, daily);
        all.add(column);
        return column;
    }

    private static String limited(SheetCell cell, int most) {
        Limits.limit(cell.text(), most);
        return cell.text();
    }

    private static Long wan(SheetCell cell) {
        var fen = Wan.fen(CellValues.plain(cell.text()).replaceFirst("\\s*万元?$", ""));
        if (fen == null) throw new Refused("listings.error.amount");
        return fen;
    }
}
