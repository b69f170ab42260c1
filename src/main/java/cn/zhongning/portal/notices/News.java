package cn.zhongning.portal.notices;

import org.jspecify.annotations.Nullable;

/**
 * Something to be told, in its reader's language.
 *
 * @param why the reason why they are told, where there is one that they could not know
 */
record News(
        NoticeKind kind,
        String title,
        String body,
        @Nullable String why,
        String address) {}
