package cn.zhongning.portal.checkin;

/** What the door says. */
enum Outcome {
    IN,
    /** Somebody came with this ticket already. */
    DOUBLE,
    CANCELLED,
    WAITING,
    LAPSED,
    /** A ticket for taking part online. */
    ONLINE,
    OTHER_SESSION,
    OTHER_EVENT,
    /** No ticket of this portal. */
    UNKNOWN,
    TOO_EARLY,
    WALK_IN,
    /** Let in without a network by a code of no ticket for this session; counted without one. */
    DOUBTFUL,
    UNDONE
}
