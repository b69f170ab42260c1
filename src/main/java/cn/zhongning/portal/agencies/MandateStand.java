package cn.zhongning.portal.agencies;

/** Where a mandate stands today, as the centre looks for it. */
enum MandateStand {
    /** One side has not answered. */
    WAITING,
    RUNNING,
    /** Agreed, but not begun. */
    COMING,
    /** Run out, ended or never agreed. */
    OVER
}
