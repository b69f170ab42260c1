package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Something beside a result for those who may see it: what other modules know of it. */
public interface ResultPanel {
    Optional<Component> panel(UUID result, SignedIn reader, Locale locale);
}
