package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts of contracts as people type and read them: exact to the fen, in yuan or in 万元. */
public final class Amounts {
    static final Money MOST = new Money(10_000_000_000_00L);

    private static final Pattern TYPED = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,20})?)(万元|万|元)?");

    private Amounts() {}

    /** What a number without a unit behind it is counted in. */
    public enum Unit {
        YUAN,
        WAN
    }

    /** A unit behind the number outranks the given one: 12.5万 is 125,000 yuan in either. */
    public static long fen(String typed, Unit unit) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,，¥￥]", "");
        if (plain.isEmpty()) throw new Refused("contracts.error.amount.missing");
        var number = TYPED.matcher(plain);
        if (plain.length() > 50 || !number.matches()) throw new Refused("contracts.error.amount");
        var said = number.group(2);
        boolean wan = said == null ? unit == Unit.WAN : said.startsWith("万");
        var value = new BigDecimal(number.group(1)).movePointRight(wan ? 4 : 0);
        if (value.compareTo(MOST.yuan()) > 0) throw new Refused("contracts.error.amount.most");
        return Money.yuan(value).fen();
    }

    public static String typed(long fen, Unit unit) {
        var money = new Money(fen);
        return unit == Unit.WAN
                ? money.wan().toPlainString()
                : money.yuan().stripTrailingZeros().setScale(scale(fen)).toPlainString();
    }

    /** To the fen, with the thousands apart: 1,250,000.00. */
    public static String yuan(long fen) {
        return format("#,##0.00").format(BigDecimal.valueOf(fen, 2));
    }

    /** As few decimals as are exact, with the thousands apart: 125. */
    public static String wan(long fen) {
        return format("#,##0.######").format(BigDecimal.valueOf(fen, 6));
    }

    /** As it is read beside its unit: in 万元 in Chinese, in yuan in other languages. */
    public static String read(long fen, Locale locale) {
        return Texts.chinese(locale) ? wan(fen) : format("#,##0.##").format(BigDecimal.valueOf(fen, 2));
    }

    private static int scale(long fen) {
        return fen % 100 == 0 ? 0 : 2;
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
