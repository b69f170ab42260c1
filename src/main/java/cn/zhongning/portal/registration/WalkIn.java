package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.PublicPages;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a registration who leaves a name at the door, as typed there.
 *
 * @param consent whether they were told what becomes of their data and agreed
 */
public record WalkIn(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String persons,
        @Nullable String children,
        @Nullable String ages,
        @Nullable String guardian,
        boolean consent,
        boolean guardianConsent) {
    RegistrationForm form(String session) {
        return new RegistrationForm(
                session,
                text(name),
                text(phone),
                "",
                text(persons),
                text(children),
                text(ages),
                text(guardian),
                "",
                "",
                consent ? RegistrationNotice.VERSION : null,
                guardianConsent ? RegistrationNotice.VERSION : null,
                "");
    }

    private static String text(@Nullable String typed) {
        return typed == null || !PublicPages.isText(typed) ? "" : typed;
    }
}
