package cn.zhongning.portal.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param canonical path and query of the one address of this content, or null where it should not be indexed
 * @param jsonLd an object to be written as JSON, or null
 */
public record PageHead(
        String title,
        String description,
        @Nullable String canonical,
        @Nullable Object jsonLd) {
    public static PageHead unlisted(String title) {
        return new PageHead(title, "", null, null);
    }
}
