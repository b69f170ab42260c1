package cn.zhongning.portal.stories;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;

/**
 * What the centre writes of a contract; the amount stands in none of it.
 *
 * @param body Markdown
 */
record StoryForm(String title, String summary, String body) {
    static final int TITLE = 80;
    static final int SUMMARY = 300;
    static final int BODY = 15_000;

    StoryForm {
        title = title.strip();
        summary = summary.strip();
        body = body.strip();
    }

    /** @throws Mistakes with everything that is wrong, by field */
    void check() {
        var mistakes = new Mistakes.Collector();
        mistakes.require("title", fits(title, 2, TITLE), "content.error.title", TITLE, title.length());
        mistakes.require("summary", fits(summary, 10, SUMMARY), "content.error.summary", SUMMARY, summary.length());
        mistakes.require("body", fits(body, 20, BODY), "content.error.body", BODY, body.length());
        mistakes.check("title", () -> Limits.limit(title, TITLE));
        mistakes.check("summary", () -> Limits.limit(summary, SUMMARY));
        mistakes.check("body", () -> Limits.limit(body, BODY));
        mistakes.complain();
    }

    private static boolean fits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most;
    }
}
