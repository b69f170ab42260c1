package cn.zhongning.portal.deals;

/** How far a deal has come. */
public enum DealStage {
    SENT,
    ANSWERED,
    TALKING,
    SIGNING,
    SIGNED,
    REGISTERED,
    ENDED;

    /** Whether there is still something to be done by either side. */
    public boolean open() {
        return this != REGISTERED && this != ENDED;
    }

    /** Whether one of both sides is waited for. */
    boolean hasTurn() {
        return this == SENT || this == ANSWERED || this == TALKING || this == SIGNING;
    }
}
