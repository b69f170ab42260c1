package cn.zhongning.portal.accounts;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: the principal of a signed-in session.
 *
 * @param organisationId the organisation that this person acts for; none for administrators
 */
public record SignedIn(
        UUID accountId, String name, Role role, @Nullable UUID organisationId) implements Serializable {
    public boolean staff() {
        return role.staff();
    }

    public boolean actsFor(UUID organisation) {
        return organisation.equals(organisationId);
    }
}
