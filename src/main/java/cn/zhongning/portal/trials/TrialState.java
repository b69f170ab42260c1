package cn.zhongning.portal.trials;

/** How far a trial is, by what was said and by the calendar. */
public enum TrialState {
    PROPOSED,
    DECLINED,
    /** Agreed on; it has not begun. */
    AGREED,
    RUNNING,
    /** Over; to be decided on. */
    DECIDING,
    /** The day of the decision has passed without one. */
    OVERDUE,
    /** Decided; the owner has not confirmed it. */
    RECORDED,
    CONFIRMED;

    /** Whether it goes on by the terms that both agreed on. */
    public boolean agreed() {
        return this == AGREED || this == RUNNING || this == DECIDING || this == OVERDUE;
    }
}
