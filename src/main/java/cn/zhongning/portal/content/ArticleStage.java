package cn.zhongning.portal.content;

/** Where an article stands between its author and the public. */
public enum ArticleStage {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
