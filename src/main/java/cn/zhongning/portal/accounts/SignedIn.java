package cn.zhongning.portal.accounts;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: the principal of a signed-in session.
 *
 * @param organisationId the organisation that this person acts for; none for administrators
 * @param member what they may do within it
 */
public record SignedIn(
        UUID accountId, String name, Role role, @Nullable UUID organisationId, MemberRole member)
        implements Serializable {
    public boolean staff() {
        return role.staff();
    }

    /** Whether this is their organisation; a reader of it reads what is its own and writes nothing. */
    public boolean actsFor(UUID organisation) {
        return organisation.equals(organisationId);
    }

    public boolean writesFor(UUID organisation) {
        return actsFor(organisation) && member.writes();
    }
}
