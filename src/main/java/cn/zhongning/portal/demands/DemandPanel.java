package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.SignedIn;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Something beside a demand for those who may see it: what other modules know of it. */
public interface DemandPanel {
    Optional<Component> panel(UUID demand, SignedIn reader, Locale locale);
}
