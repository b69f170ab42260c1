package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.util.Locale;

/** A unified social credit code (统一社会信用代码), valid by GB 32100. */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        if (value.length() != LENGTH) throw new Refused("accounts.error.credit-code.length", value.length());
        value.chars().filter(c -> ALPHABET.indexOf(c) < 0).findFirst().ifPresent(wrong -> {
            throw new Refused("accounts.error.credit-code.character", Character.toString(wrong));
        });
        if (value.charAt(LENGTH - 1) != checkCharacter(value)) throw new Refused("accounts.error.credit-code.check");
    }

    /** As people type it: spaces and small letters are forgiven. */
    public static CreditCode parse(String typed) {
        return new CreditCode(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /** The code that begins with these 17 characters. */
    public static CreditCode completing(String body) {
        return new CreditCode(body + checkCharacter(body));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
