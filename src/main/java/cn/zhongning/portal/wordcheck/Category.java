package cn.zhongning.portal.wordcheck;

/** Why a word is pointed at. */
public enum Category {
    /** What the Advertising Law, article 9, keeps out of advertisements. */
    SUPERLATIVE,
    PROMISE,
    /** Phone numbers, addresses and the like, which belong into the protected part. */
    CONTACT,
    /** Markings of what must not be public. */
    SECRET,
    INSULT,
    PSEUDOSCIENCE
}
