package cn.zhongning.portal.talks;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TalksExports {
    @Bean
    ListExport dealsExport(DealBoard board) {
        return new ListExport(
                "deals",
                "talks.desk",
                DealsView.class,
                asked -> Table.of(
                                """
                select d.title, d.kind, o.name, a.name, b.name, d.wishes, d.mode, d.stage, d.turn, d.turn_since, d.industry, d.ending, d.demo,
                    d.sent_at, d.answered_at, d.moved_at
                from deal d join organisation o on o.id = d.owner_organisation join organisation a on a.id = d.asker_organisation
                    left join account b on b.id = d.broker
                where (:staff or :organisation in (d.owner_organisation, d.asker_organisation) or d.broker = :account)
                  and (:stage = '' or d.stage = :stage)
                  and case :whose
                      when 'MINE' then d.turn = case when d.owner_organisation = :organisation then 'OWNER' else 'ASKER' end
                      when 'OTHERS' then d.turn is not null and (:staff
                          or d.turn = case when d.owner_organisation = :organisation then 'ASKER' else 'OWNER' end)
                      when 'LATE' then d.turn is not null and d.turn_since < :late and (not :staff or d.broker is null)
                      else true end
                order by d.moved_at desc, d.id
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
                        .with("stage", asked.filter("stage"))
                        .with("whose", asked.filter("whose"))
                        .with("late", board.lateSince().atOffset(ZoneOffset.UTC)));
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
