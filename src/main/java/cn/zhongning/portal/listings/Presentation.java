package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How a kind of listing is written, and how it is shown to those who read it before the public does: its author in the
 * preview, the centre in the review. One bean for each kind.
 */
public interface Presentation<L extends Listing<L, F>, F extends ListingForm> {
    ListingService<L, F> service();

    /** An empty form to write in. */
    EditorFields<F> fields(Locale locale, LocalDate today);

    /** What somebody begins with. */
    F blank(LocalDate today);

    /** Exactly what the public will read. */
    ListingArticle article(L listing, Locale locale);

    /** Everything that was written, always the same fields in the same order. */
    List<Passage> passages(F form, Locale locale);
}
