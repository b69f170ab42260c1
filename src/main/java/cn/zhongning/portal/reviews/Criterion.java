package cn.zhongning.portal.reviews;

/** By what a text is judged before it goes before the public. */
public enum Criterion {
    /** One understands what is offered or wanted. */
    CLARITY,
    /** It says what is better, or what is at stake. */
    ADVANTAGE,
    /** It says what the other side should do or bring. */
    EXPECTATION,
    /** It is free of mistakes, boasting and contacts. */
    LANGUAGE
}
