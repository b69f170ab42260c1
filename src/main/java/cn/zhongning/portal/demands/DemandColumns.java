package cn.zhongning.portal.demands;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.listings.ListingTable;

/** Demands as rows of a file. */
public final class DemandColumns {
    public static final ListingTable TABLE = new ListingTable(
            "demand",
            """
            l.title, o.name, l.stage, l.industry, l.livelihood, l.town, l.summary, l.problem,
                l.targets, l.tried, l.budget_from, l.budget_to, l.cooperation,
                l.deadline, l.expires_on, l.return_reason, l.demo, l.published_at, l.updated_at
            """,
            text("title"),
            text("organisation"),
            code("state", "Stage"),
            industry("industry"),
            livelihood("livelihood"),
            town("town"),
            text("summary"),
            text("problem"),
            text("targets"),
            text("tried"),
            yuan("budget-from"),
            yuan("budget-to"),
            code("cooperation", "CooperationMode"),
            day("deadline"),
            day("expires-on"),
            text("reason"),
            yes("demo"),
            moment("published"),
            moment("updated"));

    private DemandColumns() {}
}
