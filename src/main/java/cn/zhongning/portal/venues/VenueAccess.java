package cn.zhongning.portal.venues;

/** What makes a venue easy to use for everybody. */
public enum VenueAccess {
    STEP_FREE,
    LIFT,
    TOILET,
    PARKING,
    NURSING,
    HEARING
}
