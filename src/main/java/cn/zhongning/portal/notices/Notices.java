package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Role;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells people what concerns them, in the portal and by mail. Written in the caller's transaction and sent from there
 * on by the outbox, so a notice is neither lost nor sent for something that was rolled back.
 *
 * <p>The key names two texts of the bundles: {@code <key>.title} and {@code <key>.body}; where there is a third,
 * {@code <key>.why}, a digest says it below the title. It also says of what {@link NoticeKind} this is, and so how soon
 * and on which ways somebody is told. The address is where the reader acts on it.
 */
public interface Notices {
    /** An argument that each reader gets in their own language. */
    @FunctionalInterface
    interface Worded {
        String in(Locale language);
    }

    void tell(UUID accountId, String key, String address, Object... arguments);

    /** Everybody of the organisation. */
    void tellOrganisation(UUID organisationId, String key, String address, Object... arguments);

    void tellRole(Role role, String key, String address, Object... arguments);

    /**
     * A letter to somebody who has no account.
     *
     * @param invented whether this belongs to the demonstration, whose people have no mailbox
     */
    void write(String recipient, Locale language, boolean invented, String key, String address, Object... arguments);
}
