package cn.zhongning.portal.venues;

/** Where a venue's page stands; whether something of it waits to be checked is told apart. */
enum VenueStage {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
