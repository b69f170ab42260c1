package cn.zhongning.portal.registration;

/** Where a registration stands. */
public enum RegistrationStage {
    CONFIRMED,
    WAITING,
    /** Promoted from the waiting list: the seats are held until the answer, or until the time for it is over. */
    OFFERED,
    CANCELLED,
    /** Offered seats and not confirmed in time. */
    LAPSED;

    public boolean live() {
        return this == CONFIRMED || this == WAITING || this == OFFERED;
    }

    public boolean seated() {
        return this == CONFIRMED || this == OFFERED;
    }
}
