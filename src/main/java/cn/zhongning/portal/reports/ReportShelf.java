package cn.zhongning.portal.reports;

/** How the desk sorts what came of events. */
enum ReportShelf {
    WAITING,
    MISSING,
    PUBLISHED
}
