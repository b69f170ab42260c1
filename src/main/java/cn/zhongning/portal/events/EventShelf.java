package cn.zhongning.portal.events;

/** How the desk sorts its events. */
public enum EventShelf {
    COMING,
    REVIEW,
    DRAFTS,
    PAST,
    CANCELLED,
    WITHDRAWN
}
