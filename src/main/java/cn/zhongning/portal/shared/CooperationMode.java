package cn.zhongning.portal.shared;

/** How two sides may work together (合作方式). */
public enum CooperationMode {
    DEVELOPMENT,
    TRANSFER,
    LICENCE,
    CONSULTING,
    SERVICE,
    EQUITY,
    PLATFORM
}
