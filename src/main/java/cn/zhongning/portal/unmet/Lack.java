package cn.zhongning.portal.unmet;

import cn.zhongning.portal.shared.Named;

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
        return Named.code(this);
    }
}
