package cn.zhongning.portal.content;

/** What an article is: a policy explained, science for everybody, a notice of the centre, or a contract as an example. */
public enum ArticleSort {
    POLICY,
    SCIENCE,
    NOTICE,
    STORY
}
