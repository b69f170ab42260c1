package cn.zhongning.portal.agencies;

/** What an agency may do for its client. */
enum MandateScope {
    /** Everything that the client offers and seeks. */
    ALL,
    /** What belongs to one industry. */
    INDUSTRY,
    /** One demand or one result. */
    LISTING
}
