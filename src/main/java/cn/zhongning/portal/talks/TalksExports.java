package cn.zhongning.portal.talks;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TalksExports {
    private static final DealBoard.Listed NOTHING = new DealBoard.Listed("false", Map.of());

    private final DealBoard board;
    private final Accounts accounts;

    TalksExports(DealBoard board, Accounts accounts) {
        this.board = board;
        this.accounts = accounts;
    }

    @Bean
    ListExport dealsExport() {
        return new ListExport("deals", "talks.desk", DealsView.class, asked -> {
            var listed = accounts.find(asked.account())
                    .map(Account::who)
                    .map(who -> listed(who, asked))
                    .orElse(NOTHING);
            return Table.of(
                            """
                select d.title, d.kind, o.name, a.name, b.name, d.wishes, d.mode, d.stage, d.turn, d.turn_since, d.industry, d.ending, d.demo,
                    d.sent_at, d.answered_at, d.moved_at
                from deal d join organisation o on o.id = d.owner_organisation join organisation a on a.id = d.asker_organisation
                    left join account b on b.id = d.broker
                where (cast(:stage as text) is null or d.stage = :stage) and (
                """ + listed.condition() + """
                ) order by d.moved_at desc, d.id
                """,
                            text("title"),
                            code("kind", "Kind"),
                            text("owner"),
                            text("asker"),
                            text("broker"),
                            code("wishes", "Wish"),
                            code("mode", "CooperationMode"),
                            code("state", "DealStage"),
                            code("turn", "Side"),
                            moment("turn-since"),
                            industry("industry"),
                            code("ending", "Ending"),
                            yes("demo"),
                            moment("sent"),
                            moment("answered"),
                            moment("updated"))
                    .with(listed.parameters())
                    .with("stage", stage(asked));
        });
    }

    private DealBoard.Listed listed(SignedIn who, Asked asked) {
        var whose = DealsAddress.of(asked.filters()).whose();
        return board.listed(who, whose == null ? board.first(who) : whose);
    }

    private static @Nullable String stage(Asked asked) {
        var stage = DealsAddress.of(asked.filters()).stage();
        return stage == null ? null : stage.name();
    }

    @Bean
    OwnData ownDealEntries() {
        return new OwnData(
                20,
                "talks.desk",
                asked -> Table.of(
                        """
                select d.title, e.at, e.move, e.words, e.met_on, e.met_at, e.met_who
                from deal_entry e join deal d on d.id = e.deal_id where e.account_id = :account order by e.at desc, e.id desc
                """,
                        text("title"),
                        moment("created"),
                        code("move", "DealMove"),
                        text("message"),
                        day("met-on"),
                        text("met-at"),
                        text("met-who")));
    }
}
