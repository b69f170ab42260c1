package cn.zhongning.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param canonical path and query, without language, of the one address of this content; null where it should not be
 *     indexed
 * @param jsonLd objects to be written as JSON-LD (schema.org)
 * @param personal whether it shows what is nobody else's business: kept by no cache, ours included
 */
public record PageHead(
        String title, String description, @Nullable String canonical, List<?> jsonLd, boolean personal) {
    public static PageHead listed(String title, String description, String canonical, Object... jsonLd) {
        return new PageHead(title, description, canonical, List.of(jsonLd), false);
    }

    public static PageHead unlisted(String title) {
        return new PageHead(title, "", null, List.of(), false);
    }

    public static PageHead personal(String title) {
        return new PageHead(title, "", null, List.of(), true);
    }
}
