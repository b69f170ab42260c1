package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An objection as somebody without an account types it.
 *
 * @param consent version of the notice about personal data whose box was ticked; null where it was not
 * @param website a field that people do not see; who fills it is a machine
 */
record ObjectionForm(
        String name, String contact, String text, @Nullable String consent, String website) {
    static final String NOTICE_VERSION = "2026-11";
    static final int NAME = 50;
    static final int CONTACT = 200;
    static final int TEXT = 2000;
    static final int TEXT_LEAST = 10;
    /** Characters of a digest that name an objection to its writer. */
    static final int RECEIPT = 16;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    static ObjectionForm empty() {
        return new ObjectionForm("", "", "", null, "");
    }

    boolean machine() {
        return !website.isEmpty();
    }

    void check(Mistakes.Collector mistakes) {
        int named = name.strip().length();
        mistakes.require("name", named >= 1 && named <= NAME && PublicPages.isText(name), "publicity.error.name", NAME);
        var reach = contact.strip();
        boolean reachable =
                EMAIL.matcher(reach).matches() || PHONE.matcher(reach).matches();
        mistakes.require("contact", reachable && reach.length() <= CONTACT, "publicity.error.contact");
        int length = text.strip().length();
        boolean fits = length >= TEXT_LEAST && length <= TEXT && PublicPages.isText(text);
        mistakes.require("text", fits, "publicity.error.text", TEXT_LEAST, TEXT, length);
        mistakes.require("consent", NOTICE_VERSION.equals(consent), "publicity.error.consent");
    }
}
