package cn.zhongning.portal.disclosure;

/** How far an organisation has come with reading a protected part. */
public enum DisclosureStage {
    ASKED,
    GRANTED,
    REFUSED,
    ENDED
}
