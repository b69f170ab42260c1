package cn.zhongning.portal.content;

/** What an article is: a policy explained, science for everybody, or a notice of the centre. */
public enum ArticleSort {
    POLICY,
    SCIENCE,
    NOTICE
}
