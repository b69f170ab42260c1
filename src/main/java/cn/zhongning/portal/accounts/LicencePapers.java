package cn.zhongning.portal.accounts;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The licence by which an organisation shows the centre what it is; kept by the module that keeps files. */
public interface LicencePapers {
    boolean handedIn(UUID organisation);

    /** For the centre and the organisation's own people: what was handed in, to download. */
    Optional<Component> shown(UUID organisation, Locale locale);

    /** For the organisation's own people: where it is handed in. */
    Component field(Organisation own, Locale locale, Runnable changed);
}
