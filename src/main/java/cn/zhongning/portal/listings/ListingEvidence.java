package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What other modules have to tell everybody below a published listing: plain HTML, as on every public page. */
public interface ListingEvidence {
    Optional<Component> evidence(Kind kind, UUID listing, Locale locale);
}
