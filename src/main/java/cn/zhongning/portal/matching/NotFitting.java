package cn.zhongning.portal.matching;

/** Why an owner says that a pair does not fit. */
public enum NotFitting {
    OTHER_PROBLEM,
    NOT_READY,
    PRICE,
    COOPERATION,
    KNOWN,
    OTHER
}
