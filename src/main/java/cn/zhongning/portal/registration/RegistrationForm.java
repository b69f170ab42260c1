package cn.zhongning.portal.registration;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to take part, as typed.
 *
 * @param session which session, and after a slash whether on site or online
 * @param invitation the code that those have who are invited
 * @param consent the version of the notice whose box was ticked; null where it was not
 */
record RegistrationForm(
        String session,
        String name,
        String phone,
        String email,
        String persons,
        String children,
        String ages,
        String guardian,
        String school,
        String town,
        @Nullable String consent,
        @Nullable String guardianConsent,
        String invitation) {
    /** Nothing typed yet, by somebody who may come with an invitation. */
    static RegistrationForm invited(String invitation) {
        return new RegistrationForm("", "", "", "", "1", "0", "", "", "", "", null, null, invitation);
    }

    static RegistrationForm empty(String session) {
        return new RegistrationForm(session, "", "", "", "1", "0", "", "", "", "", null, null, "");
    }

    static RegistrationForm of(Registration known) {
        return new RegistrationForm(
                known.sessionId() + "/" + known.seating(),
                text(known.name()),
                "",
                text(known.email()),
                Integer.toString(known.persons()),
                Integer.toString(known.children()),
                text(known.ages()),
                text(known.guardian()),
                text(known.school()),
                text(known.town()),
                null,
                null,
                "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
