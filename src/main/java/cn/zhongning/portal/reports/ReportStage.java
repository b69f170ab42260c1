package cn.zhongning.portal.reports;

/** Where a report stands between its writer and the public. */
enum ReportStage {
    DRAFT,
    HANDED_IN,
    RETURNED,
    PUBLISHED;

    boolean written() {
        return this == DRAFT || this == RETURNED;
    }
}
