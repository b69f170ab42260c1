package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for seats, with everything checked that can be checked without the session.
 *
 * @param notice the version of the notice that they agreed to
 * @param address from where it came, for the audit log
 * @param invitation the code that those have who are invited, as it was typed
 */
record Applicant(
        UUID event,
        UUID session,
        Seating seating,
        String name,
        String phone,
        @Nullable String email,
        int persons,
        @JsonUnwrapped Party party,
        String language,
        String notice,
        boolean desk,
        String address,
        String invitation) {
    Applicant(
            UUID event,
            UUID session,
            Seating seating,
            String name,
            String phone,
            @Nullable String email,
            int persons,
            Party party,
            String language,
            String notice,
            boolean desk,
            String address) {
        this(event, session, seating, name, phone, email, persons, party, language, notice, desk, address, "");
    }

    /**
     * Who comes along, as far as the organiser asks.
     *
     * @param town code of the site's vocabulary
     */
    record Party(
            @Nullable String school,
            @Nullable String town,
            int children,
            @Nullable String ages,
            @Nullable String guardian) {}
}
