package cn.zhongning.portal.results;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.listings.ListingTable;

/** Results as rows of a file. */
public final class ResultColumns {
    public static final ListingTable TABLE = new ListingTable(
            "tech_result",
            """
            l.title, o.name, l.stage, l.team, l.industry, l.livelihood, l.summary, l.advantages, array_to_string(l.keywords, ' '),
                l.readiness, l.cooperation, l.price_mode, l.price_from, l.price_to,
                l.expires_on, l.return_reason, l.demo, l.published_at, l.updated_at
            """,
            text("title"),
            text("organisation"),
            code("state", "Stage"),
            text("team"),
            industry("industry"),
            livelihood("livelihood"),
            text("summary"),
            text("advantages"),
            text("keywords"),
            number("readiness"),
            code("cooperation", "CooperationMode"),
            code("price-mode", "PriceMode"),
            yuan("price-from"),
            yuan("price-to"),
            day("expires-on"),
            text("reason"),
            yes("demo"),
            moment("published"),
            moment("updated"));

    private ResultColumns() {}
}
