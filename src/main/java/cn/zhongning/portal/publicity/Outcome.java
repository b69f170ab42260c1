package cn.zhongning.portal.publicity;

/** What the centre said to an objection. */
public enum Outcome {
    /** It is right: nothing can be signed on this publicity. */
    UPHELD,
    REJECTED
}
