package cn.zhongning.portal.notices;

/** A way on which people are told. */
public enum Channel {
    PORTAL,
    MAIL,
    SMS
}
