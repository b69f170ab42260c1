package cn.zhongning.portal.deals;

/** What is asked for with an intention. */
public enum Wish {
    DETAILS,
    QUOTE,
    MEETING,
    VISIT,
    SAMPLE
}
