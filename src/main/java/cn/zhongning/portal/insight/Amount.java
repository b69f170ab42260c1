package cn.zhongning.portal.insight;

import cn.zhongning.portal.shared.Money;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts of many contracts at a glance, in 万元 to a hundred yuan; exact ones stand in the tables. */
final class Amount {
    private Amount() {}

    static String brief(Money amount, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(amount.wan().setScale(2, RoundingMode.HALF_UP));
    }
}
