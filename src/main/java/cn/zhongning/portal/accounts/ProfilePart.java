package cn.zhongning.portal.accounts;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What another module tells of an organisation on its public page: plain HTML, as everybody may read it. */
public interface ProfilePart {
    Optional<Component> part(UUID organisation, Locale locale);
}
