package cn.zhongning.portal.insight;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.exports.Column;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InsightExports {
    private static final String LEDGER = """
            select e.id, e.at, c.registered_on, c.registration_number, c.title, c.kind, c.buyer, c.seller, c.industry,
                c.town, c.deal_id is not null, e.total, e.technology, e.reverses, e.reason
            from contract_entry e join contract_shown c on c.id = e.contract_id
            where :staff and %s order by e.id desc
            """.formatted(LedgerFilter.CONDITION);

    @Bean
    ListExport ledgerExport() {
        return new ListExport(
                "ledger",
                "insight.ledger",
                LedgerView.class,
                asked -> Table.of(
                                LEDGER,
                                number("insight.ledger.line"),
                                moment("insight.ledger.at"),
                                day("insight.ledger.registered"),
                                text("insight.ledger.number"),
                                text("insight.ledger.contract"),
                                code("insight.ledger.kind", "ContractKind"),
                                text("insight.ledger.buyer"),
                                text("insight.ledger.seller"),
                                industry("insight.ledger.industry"),
                                town("insight.ledger.town"),
                                origin(),
                                yuan("insight.ledger.total"),
                                yuan("insight.ledger.technology"),
                                number("insight.ledger.reverses-line"),
                                text("insight.ledger.reason"))
                        .with(LedgerAddress.filter(asked.filters()).parameters()));
    }

    private static Column origin() {
        return new Column(
                "insight.ledger.origin",
                (row, index, words) ->
                        words.say(row.getBoolean(index) ? "insight.ledger.talked" : "contracts.untalked"));
    }
}
