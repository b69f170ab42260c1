package cn.zhongning.portal.events;

/** How the desk sorts its events. */
enum EventShelf {
    COMING,
    REVIEW,
    DRAFTS,
    PAST,
    CANCELLED,
    WITHDRAWN
}
