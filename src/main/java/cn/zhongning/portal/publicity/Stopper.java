package cn.zhongning.portal.publicity;

/** Who stopped a publicity. */
public enum Stopper {
    OWNER,
    STAFF
}
