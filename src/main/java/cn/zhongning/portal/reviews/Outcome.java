package cn.zhongning.portal.reviews;

/** How a review ends. */
public enum Outcome {
    PUBLISHED,
    RETURNED
}
