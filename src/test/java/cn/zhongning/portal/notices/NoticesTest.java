package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class NoticesTest {
    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void reasonReachesThePersonOnTheDeskAndByMail() {
        var person = person();
        notices.tell(person.id(), "notices.organisation.refused", "/desk/account", "红果合作社", "代码对不上");
        assertThat(texts("notice", person)).singleElement().asString().contains("代码对不上");
        assertThat(texts("mail", person)).singleElement().asString().contains("代码对不上");
    }

    @Test
    void nobodyIsToldOfWhatWasRolledBack() {
        var person = person();
        transaction.executeWithoutResult(status -> {
            notices.tell(person.id(), "notices.organisation.approved", "/desk", "红果合作社");
            status.setRollbackOnly();
        });
        assertThat(texts("notice", person)).isEmpty();
        assertThat(texts("mail", person)).isEmpty();
    }

    private Account person() {
        return Readers.one(accounts);
    }

    private java.util.List<String> texts(String table, Account person) {
        return sql.sql("select body from " + table + " where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }
}
