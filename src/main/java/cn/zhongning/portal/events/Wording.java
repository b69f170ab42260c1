package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;
import static cn.zhongning.portal.forms.Limits.oneLine;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.shared.Mistakes;

/**
 * An event in words.
 *
 * @param summary what lists show; its beginning where there is none
 * @param description Markdown
 */
public record Wording(String title, String summary, String description) {
    static final int TITLE = 80;
    static final int SUMMARY = 200;
    static final int DESCRIPTION = 5000;
    private static final int BRIEF = 120;

    public Wording {
        title = oneLine(title).strip();
        summary = summary.strip();
        description = description.strip();
    }

    void check(Mistakes.Collector wrong) {
        wrong.require("title", title.length() >= 2 && title.length() <= TITLE, "events.error.title", TITLE);
        wrong.check("title", () -> limit(title, TITLE));
        wrong.check("summary", () -> limit(summary, SUMMARY));
        wrong.check("description", () -> limit(description, DESCRIPTION));
    }

    void complete(Mistakes.Collector wrong) {
        wrong.require("description", description.length() >= 10, "events.error.description", DESCRIPTION);
    }

    /** The summary, or else how the description begins. */
    public String brief() {
        if (!summary.isEmpty()) return summary;
        var line = Markdown.text(description).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BRIEF)) + "…";
    }
}
