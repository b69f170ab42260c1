package cn.zhongning.portal.events;

/** Where people take part: at the place, in front of a screen, or either. */
public enum EventMode {
    ON_SITE,
    ONLINE,
    HYBRID;

    public boolean offers(Seating seating) {
        return this == HYBRID || (this == ONLINE) == (seating == Seating.ONLINE);
    }
}
