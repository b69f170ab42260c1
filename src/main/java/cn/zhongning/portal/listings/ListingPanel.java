package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Something beside a listing for those who may see it: what other modules know of it. Each kind has its own. */
public interface ListingPanel {
    Optional<Component> panel(UUID listing, SignedIn reader, Locale locale);
}
