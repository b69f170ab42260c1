package cn.zhongning.portal.unmet;

import java.util.Locale;

/** What the market may lack. */
enum Lack {
    /** Demands for which there is no good result. */
    DEMANDS,
    /** Searches that found nothing. */
    SEARCHES,
    /** Results that nobody has opened. */
    RESULTS;

    /** In an address. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
