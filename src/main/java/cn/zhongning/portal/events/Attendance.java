package cn.zhongning.portal.events;

/** How one comes to an event. */
public enum Attendance {
    OPEN,
    REGISTRATION,
    INVITATION
}
