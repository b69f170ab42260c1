package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Refused;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people type them, in 万元, and as they are stored, in fen. */
public final class Wan {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private Wan() {}

    /** Null where nothing was typed. */
    public static @Nullable Long fen(String typed) {
        if (typed.isBlank()) return null;
        if (typed.length() > 100) throw new Refused("listings.error.amount");
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (!NUMBER.matcher(plain).matches()) throw new Refused("listings.error.amount");
        var wan = new BigDecimal(plain);
        if (wan.compareTo(MOST) > 0) throw new Refused("listings.error.amount.most", MOST);
        return Money.wan(wan).fen();
    }

    public static String typed(@Nullable Long fen) {
        return fen == null ? "" : new Money(fen).wan().toPlainString();
    }

    /** An unreadable lower end complains for itself. */
    static void range(String from, String to, String error) {
        var upper = fen(to);
        if (upper == null) return;
        Long lower;
        try {
            lower = fen(from);
        } catch (Refused saidThere) {
            return;
        }
        if (lower != null && upper < lower) throw new Refused(error);
    }
}
