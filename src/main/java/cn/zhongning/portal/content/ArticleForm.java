package cn.zhongning.portal.content;

import cn.zhongning.portal.shared.Refused;

/**
 * What a person types.
 *
 * @param body Markdown
 * @param source where the text comes from, where it is not our own
 */
public record ArticleForm(ArticleSort sort, String title, String summary, String body, String source, String author) {
    static final int TITLE = 80;
    static final int SUMMARY = 300;
    static final int BODY = 20_000;
    static final int SOURCE = 100;
    static final int AUTHOR = 50;

    public ArticleForm {
        title = fitting("title", title, 2, TITLE);
        summary = fitting("summary", summary, 10, SUMMARY);
        body = fitting("body", body, 20, BODY);
        source = fitting("source", source, 0, SOURCE);
        author = fitting("author", author, 0, AUTHOR);
    }

    private static String fitting(String field, String text, int least, int most) {
        var stripped = text.strip();
        if (!fits(stripped, least, most)) throw new Refused("content.error." + field, most, stripped.length());
        return stripped;
    }

    static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }
}
