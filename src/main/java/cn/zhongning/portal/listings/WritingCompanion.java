package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.FormFields;
import java.util.Locale;

/** Looks over an author's shoulder: what other modules have to say of a listing while its form is open. */
public interface WritingCompanion {
    <L extends Listing<L, F>, F extends ListingForm> void watch(
            ListingEditor<L, F> editor, FormFields fields, ListingService<L, F> service, Locale locale);
}
