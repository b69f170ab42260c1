package cn.zhongning.portal.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A Chinese mobile number in its one form, whatever was typed around it. */
public record Phone(String number) {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");

    public Phone {
        if (!MOBILE.matcher(number).matches()) throw wrong(number);
    }

    public static Phone parse(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()\\-.]", "");
        return new Phone(COUNTRY.matcher(digits).replaceFirst(""));
    }

    public static String masked(String number) {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    private static Refused wrong(String number) {
        if (number.isEmpty()) return new Refused("phone.error.none");
        if (!number.matches("\\d+") || number.length() == 11) return new Refused("phone.error");
        return new Refused("phone.error.length", number.length());
    }
}
