package cn.zhongning.portal.delivery;

/** A way on which people are told. */
public enum Channel {
    PORTAL,
    MAIL,
    SMS
}
