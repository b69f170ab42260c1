package cn.zhongning.portal.stories;

/** Where a success story stands between its draft and the public. */
enum StoryStage {
    DRAFT,
    ASKED,
    PUBLISHED,
    WITHDRAWN
}
