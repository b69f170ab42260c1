package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** A section on a deal's page, {@code /desk/deals/{id}}, that another module knows of: its contract, its trial. */
public interface DealPart {
    /** Lower ones stand higher. */
    int order();

    Optional<Component> part(Deal deal, SignedIn reader, Locale locale);
}
