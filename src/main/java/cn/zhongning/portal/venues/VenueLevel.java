package cn.zhongning.portal.venues;

/** Who has recognised a venue. */
public enum VenueLevel {
    /** 国家级. */
    NATIONAL,
    /** 自治区级. */
    REGION,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
}
