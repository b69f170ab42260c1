package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContractsExports {
    private final Accounts accounts;

    ContractsExports(Accounts accounts) {
        this.accounts = accounts;
    }

    private Map<String, @Nullable Object> wanted(Asked asked) {
        var wanted = ContractsAddress.wanted(asked.filters());
        var all = new HashMap<String, @Nullable Object>();
        all.put("everything", asked.staff());
        all.put("own", Objects.requireNonNullElse(asked.organisation(), ContractList.NOBODY));
        all.put(
                "acts",
                accounts.find(asked.account())
                        .map(Account::who)
                        .filter(ContractList::acts)
                        .isPresent());
        all.put("stage", wanted.stage() == null ? null : wanted.stage().name());
        all.put("kind", wanted.kind() == null ? null : wanted.kind().name());
        all.put("numbered", wanted.numbered() == null ? null : wanted.numbered().name());
        all.put("text", wanted.text().strip());
        return all;
    }

    @Bean
    ListExport contractsExport() {
        return new ListExport(
                "contracts",
                "contracts.desk",
                ContractsView.class,
                asked -> Table.of(
                                """
                select c.title, c.kind, c.stage, c.buyer, c.seller, c.industry, c.town, c.signed_on, c.starts_on, c.ends_on, c.total, c.technology,
                    c.registration_number, c.registered_on, c.deal_id is not null, c.demo, c.created_at, c.updated_at
                from contract_shown c where
                """ + ContractList.MINE + ContractList.WANTED + """
                order by c.updated_at desc, c.id
                """,
                                text("title"),
                                code("kind", "ContractKind"),
                                code("state", "ContractStage"),
                                text("insight.ledger.buyer"),
                                text("insight.ledger.seller"),
                                industry("industry"),
                                town("town"),
                                day("signed-on"),
                                day("starts-on"),
                                day("ends-on"),
                                yuan("insight.ledger.total"),
                                yuan("insight.ledger.technology"),
                                text("insight.ledger.number"),
                                day("insight.ledger.registered"),
                                yes("talked"),
                                yes("demo"),
                                moment("created"),
                                moment("updated"))
                        .with(wanted(asked)));
    }
}
