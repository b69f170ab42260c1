package cn.zhongning.portal.events;

/** Where science goes to its public (五进), and three settings beside. */
public enum EventSetting {
    OFFICE,
    SCHOOL,
    VILLAGE,
    COMMUNITY,
    MEDIA,
    ENTERPRISE,
    BASE,
    ONLINE
}
