package cn.zhongning.portal.campaigns;

/** Which of the campaigns that come back every year. */
public enum CampaignKind {
    /** 科技活动周, in May. */
    SCIENCE_WEEK,
    /** 全国科普月, in September. */
    SCIENCE_MONTH,
    /** 文化科技卫生“三下乡”. */
    VILLAGE_SERVICE
}
