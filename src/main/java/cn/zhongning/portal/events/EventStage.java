package cn.zhongning.portal.events;

/** Where an event stands between its writer and the public. That it is over is told by the clock. */
public enum EventStage {
    DRAFT,
    REVIEW,
    PUBLISHED,
    CANCELLED,
    REPORTED,
    WITHDRAWN;

    /** Whether the public reads it, be it only that nothing will take place. */
    public boolean visible() {
        return this == PUBLISHED || this == CANCELLED || this == REPORTED;
    }
}
