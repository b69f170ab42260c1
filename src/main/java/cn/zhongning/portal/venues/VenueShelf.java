package cn.zhongning.portal.venues;

/** The lists of the desk. */
enum VenueShelf {
    /** Before the public. */
    PUBLISHED,
    /** Sent to the centre, new or changed. */
    WAITING,
    DRAFTS,
    WITHDRAWN
}
