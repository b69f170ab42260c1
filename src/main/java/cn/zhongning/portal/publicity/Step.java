package cn.zhongning.portal.publicity;

/** What the publication log keeps. */
public enum Step {
    ANNOUNCED,
    /** By its digest only. */
    OBJECTED,
    DECIDED,
    STOPPED,
    ENDED
}
