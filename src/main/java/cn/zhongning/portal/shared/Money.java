package cn.zhongning.portal.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount in yuan, exact to the fen. */
public record Money(long fen) implements Comparable<Money> {
    public Money {
        if (fen < 0) throw new Refused("money.error.negative");
    }

    public static Money yuan(BigDecimal yuan) {
        try {
            return new Money(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException tooFine) {
            throw new Refused("money.error.inexact");
        }
    }

    /** The unit that people use for budgets: 万元, ten thousand yuan. */
    public static Money wan(BigDecimal wan) {
        return yuan(wan.movePointRight(4));
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** In 万元, without trailing zeros. */
    public BigDecimal wan() {
        var wan = BigDecimal.valueOf(fen, 6).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    /** As it is read beside its unit: in 万元 in Chinese, in yuan in other languages. */
    public String number(Locale locale) {
        if (Texts.chinese(locale)) return wan().toPlainString();
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
