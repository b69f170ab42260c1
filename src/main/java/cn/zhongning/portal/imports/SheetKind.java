package cn.zhongning.portal.imports;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that spreadsheets bring: its columns, how a row becomes a form, and the service that keeps it. The rights
 * and the rules are those of the form on the desk.
 */
public abstract class SheetKind<F> {
    private final String name;
    protected final Texts texts;
    protected final Columns columns;

    /** @param name as in addresses and texts: results, demands, venues */
    protected SheetKind(String name, Texts texts) {
        this.name = name;
        this.texts = texts;
        columns = new Columns(texts);
    }

    public final String name() {
        return name;
    }

    /** What a row says; none where so much is missing that there is no form. What is wrong is noted at its column. */
    protected abstract @Nullable F form(RowReader row);

    /** Holds forms against the rules of their noun, for this organisation. */
    protected abstract BiConsumer<F, Mistakes.Collector> rules(UUID owner);

    /** What people call it by. */
    protected abstract String title(F form);

    /** Whether the reader brings this kind at all. */
    protected abstract boolean writes();

    /** For whom the reader may bring some, with this in their names. */
    protected abstract List<Organisation> owners(String text, int offset, int limit);

    /** @throws cn.zhongning.portal.shared.Refused where the reader writes nothing for this organisation */
    protected abstract void requireWriter(UUID owner);

    /** Knows again what the organisation has already. */
    protected abstract Predicate<F> alreadyOf(UUID owner);

    /**
     * As drafts, all of them or none.
     *
     * @param done is told how many are stored so far
     */
    protected abstract void store(UUID owner, List<F> forms, String source, IntConsumer done);

    /** Where the reader's own are; none where they have no list of them. */
    protected abstract @Nullable String listAddress();

    /** Where the drafts of this organisation are; none where the reader has no list of them. */
    protected abstract @Nullable String draftsAddress(UUID owner);

    /** Key of why there is nobody for whom the reader could bring some. */
    protected String ownerless() {
        return "imports.unchecked";
    }

    /** Field whose mistake means that nothing of the row may be kept. */
    protected @Nullable String confidential() {
        return null;
    }

    public final Columns columns() {
        return columns;
    }

    String key(String what) {
        return "imports." + name + "." + what;
    }
}
