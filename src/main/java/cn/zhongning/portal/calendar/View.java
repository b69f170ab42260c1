package cn.zhongning.portal.calendar;

import java.util.Locale;

/** How the calendar is looked at. */
enum View {
    LIST,
    MONTH,
    WEEK,
    MAP;

    /** In an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the reader chooses the days themselves, instead of turning leaves. */
    boolean free() {
        return this == LIST || this == MAP;
    }
}
