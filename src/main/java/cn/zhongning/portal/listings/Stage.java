package cn.zhongning.portal.listings;

/** Where a listing stands between its author and the public. Expiry is no stage: a date decides it when it is read. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    WITHDRAWN;

    /** Whether its owner may still write in it. */
    public boolean open() {
        return this == DRAFT || this == RETURNED || this == WITHDRAWN;
    }
}
