package cn.zhongning.portal.listings;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** What the centre finds beside a listing to decide on it; for staff only. */
public interface DecisionPart {
    /**
     * Beside the public page of something that waits, or whose new text waits; nothing where there is nothing to
     * decide.
     *
     * @param article what the page shows of it
     * @param done after a decision
     */
    <L extends Listing<L, F>, F extends ListingForm> Optional<Component> beside(
            Presentation<L, F> presentation, L listing, Component article, Locale locale, Runnable done);
}
