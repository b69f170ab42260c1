package cn.zhongning.portal.venues;

/** What a venue (科普阵地) is. */
public enum VenueKind {
    /** 科普场馆. */
    HALL,
    /** 科普教室. */
    CLASSROOM,
    /** 科普工作站. */
    STATION,
    /** 科普基地. */
    BASE
}
