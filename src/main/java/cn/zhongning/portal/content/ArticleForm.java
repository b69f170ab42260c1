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
        title = title.strip();
        summary = summary.strip();
        body = body.strip();
        source = source.strip();
        author = author.strip();
    }

    /** Refuses what is not to be saved. Whatever stands in the table is read: a page may not fail for an older rule. */
    void check() {
        require("title", title, 2, TITLE);
        require("summary", summary, 10, SUMMARY);
        require("body", body, 20, BODY);
        require("source", source, 0, SOURCE);
        require("author", author, 0, AUTHOR);
    }

    private static void require(String field, String text, int least, int most) {
        if (!fits(text, least, most)) throw new Refused("content.error." + field, most, text.length());
    }

    static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }
}
