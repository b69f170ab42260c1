package cn.zhongning.portal.publicity;

/** How far a publicity is, by the calendar. */
public enum PublicityState {
    /** Told already; its days have not begun. */
    ANNOUNCED,
    RUNNING,
    ENDED,
    STOPPED;

    /** The time in which the listing stays as it is and objections are taken. */
    public boolean open() {
        return this == ANNOUNCED || this == RUNNING;
    }
}
