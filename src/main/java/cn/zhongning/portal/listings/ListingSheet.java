package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.imports.Column;
import cn.zhongning.portal.imports.RowReader;
import cn.zhongning.portal.imports.SheetKind;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Demands or results from a spreadsheet: the columns that both have, and the way into the drawer. */
public abstract class ListingSheet<F extends ListingForm> extends SheetKind<F> {
    private final BroughtListings<?, F> brought;
    private final Site site;

    protected ListingSheet(BroughtListings<?, F> brought, Site site, Texts texts) {
        super(brought.kind().path(), texts);
        this.brought = brought;
        this.site = site;
    }

    protected final Column<String> industry() {
        return columns.choice("listings.industry", site.industries());
    }

    protected final Column<String> livelihood() {
        return columns.choice("listings.livelihood", site.livelihoods());
    }

    protected final Column<String> town() {
        return columns.choice("listings.town", site.towns());
    }

    protected final Column<List<CooperationMode>> cooperation() {
        return columns.several("listings.cooperation", CooperationMode.class);
    }

    protected final Column<String> protectedPart(int most) {
        return columns.lines("listings.protectedPart", most);
    }

    protected final Column<String> contact(int most) {
        return columns.line("listings.contact", most);
    }

    /** A matter that is not public is refused at the door, like in the form. */
    protected final Column<SecretLevel> secretLevel() {
        return columns.choice("listings.secretLevel", SecretLevel.class, ListingForm::onlyPublic);
    }

    /** As long as in the form, where nothing else is said. */
    protected final LocalDate until(RowReader row, @Nullable LocalDate said) {
        return Objects.requireNonNullElse(said, Renewal.until(brought.kind(), row.today()));
    }

    @Override
    protected final BiConsumer<F, Mistakes.Collector> rules(UUID owner) {
        return brought.rules(owner);
    }

    @Override
    protected final String title(F form) {
        return form.title();
    }

    @Override
    protected final boolean writes() {
        return brought.brings();
    }

    @Override
    protected final List<Organisation> owners(String text, int offset, int limit) {
        return brought.writers(text, offset, limit);
    }

    @Override
    protected final void requireWriter(UUID owner) {
        brought.requireWriter(owner);
    }

    @Override
    protected final void store(UUID owner, List<F> forms, String source, IntConsumer done) {
        brought.addDrafts(owner, forms, source, done);
    }

    @Override
    protected final @Nullable String listAddress() {
        return brought.authors() ? "/desk/" + name() : null;
    }

    @Override
    protected final @Nullable String draftsAddress(UUID owner) {
        return brought.brokers() ? "/desk/clients/" + owner : listAddress();
    }

    @Override
    protected final String ownerless() {
        return brought.brokers() ? "imports.no-client" : super.ownerless();
    }

    @Override
    protected final String confidential() {
        return "secretLevel";
    }
}
