package cn.zhongning.portal.visits;

/** How far a booking has come. */
enum VisitStage {
    /** The venue has not answered yet; the places are kept. */
    ASKED,
    ACCEPTED,
    /** By the venue, with its reason. */
    DECLINED,
    /** By those who wanted to come. */
    CANCELLED;

    /** Whether it holds places. */
    boolean live() {
        return this == ASKED || this == ACCEPTED;
    }
}
