package cn.zhongning.portal.accounts;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The licence by which an organisation shows the centre what it is; kept by the module that keeps files. */
public interface LicencePapers {
    /** As it was sent, with the name that its owner gave it. */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as a request, never compared
    record Paper(String name, byte[] content) {}

    /** The largest that is taken with the sign-up. */
    int megabytes();

    /** @throws cn.zhongning.portal.shared.Refused unless it can be taken with the sign-up */
    void check(Paper paper);

    /** With the sign-up; {@link #check} goes before. */
    void take(Paper paper, UUID organisation, UUID by);

    boolean handedIn(UUID organisation);

    /** For the centre and the organisation's own people: what was handed in, to download. */
    Optional<Component> shown(UUID organisation, Locale locale);

    /** For the organisation's own people: where it is handed in. */
    Component field(Organisation own, Locale locale, Runnable changed);
}
