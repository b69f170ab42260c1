package cn.zhongning.portal.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to bring an organisation into the portal, as typed.
 *
 * @param consent the version of the personal-information notice whose box was ticked; null where it was not
 */
public record SignUpForm(
        String kind,
        String organisation,
        String creditCode,
        String town,
        String name,
        String phone,
        String email,
        String password,
        @Nullable String consent) {
    public static SignUpForm empty() {
        return new SignUpForm("ENTERPRISE", "", "", "", "", "", "", "", null);
    }
}
