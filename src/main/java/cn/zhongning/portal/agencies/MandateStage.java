package cn.zhongning.portal.agencies;

/** How far a mandate has come. Whether a confirmed one runs is a matter of the day, not of a job. */
enum MandateStage {
    /** The agency asks; the client has not answered. */
    ASKED,
    /** The client offers; the agency has not answered. */
    OFFERED,
    CONFIRMED,
    DECLINED,
    ENDED;

    boolean open() {
        return this == ASKED || this == OFFERED;
    }
}
