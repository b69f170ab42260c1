package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import java.util.regex.Pattern;

/** What makes the data of a person or an organisation right, wherever they are typed. */
public final class Rules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");
    private static final int LONGEST_EMAIL = 200;

    private Rules() {}

    static void name(Mistakes.Collector mistakes, String name) {
        int length = name.strip().length();
        mistakes.require("name", length >= 1 && length <= 50, "accounts.error.name");
    }

    static void phone(Mistakes.Collector mistakes, String phone) {
        var number = phone.strip();
        mistakes.require("phone", PHONE.matcher(number).matches(), "accounts.error.phone", number.length());
    }

    public static void email(Mistakes.Collector mistakes, String email) {
        var address = email.strip();
        mistakes.require(
                "email",
                address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches(),
                "accounts.error.email");
    }

    static void organisation(Mistakes.Collector mistakes, String organisation) {
        int length = organisation.strip().length();
        mistakes.require("organisation", length >= 2 && length <= 100, "accounts.error.organisation", length);
    }

    static void town(Mistakes.Collector mistakes, String town, Site site) {
        mistakes.require("town", town.isBlank() || site.knowsTown(town), "accounts.error.town");
    }
}
