package cn.zhongning.portal.calendar;

import java.util.Locale;

/** What somebody may want of an event. */
enum Wish {
    TOWN,
    KIND,
    SETTING,
    AGE,
    FREE;

    static final String YES = "1";
    static final String FAMILIES = "families";
    static final String PUPILS = "pupils";
    static final int OLDEST = 120;

    /** In an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
