package cn.zhongning.portal.shared;

/** How a result's price comes about (定价方式). */
public enum PriceMode {
    NEGOTIABLE,
    AGREED,
    LISTED,
    AUCTION,
    TRIAL_FIRST
}
