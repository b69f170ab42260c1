package cn.zhongning.portal.events;

/** Where somebody takes part in a session: each has its own seats. */
public enum Seating {
    ON_SITE,
    ONLINE
}
