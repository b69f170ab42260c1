package cn.zhongning.portal.deals;

/** For whom a deal waits, as seen from somebody's desk. */
public enum Whose {
    /** For the reader's side. */
    MINE,
    /** For the other side. */
    OTHERS,
    /** For a side that has let seven working days pass: the broker's, or the centre's where there is none. */
    LATE,
    ALL
}
