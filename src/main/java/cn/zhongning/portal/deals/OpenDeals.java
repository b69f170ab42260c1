package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Obligations;
import cn.zhongning.portal.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last person of an organisation does not leave while another waits for it, nor a broker between two others. */
@Component
class OpenDeals implements Obligations {
    private final JdbcClient sql;
    private final Accounts accounts;

    OpenDeals(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Override
    public void settled(Account account) {
        if (open("broker", account.id())) throw new Refused("deals.error.still-broker");
        var organisation = account.organisationId();
        if (organisation == null
                || accounts.of(organisation).stream().filter(Account::enabled).count() > 1) return;
        if (open("owner_organisation", organisation) || open("asker_organisation", organisation)) {
            throw new Refused("deals.error.still-open");
        }
    }

    /** @param column one of ours */
    private boolean open(String column, Object whose) {
        return sql.sql("select exists (select from deal where " + column
                        + " = ? and stage not in ('REGISTERED', 'ENDED'))")
                .param(whose)
                .query(Boolean.class)
                .single();
    }
}
