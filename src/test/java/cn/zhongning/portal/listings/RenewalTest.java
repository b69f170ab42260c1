package cn.zhongning.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RenewalTest {
    private static final LocalDate TODAY = LocalDate.now(Clocks.CHINA);

    @Autowired
    DemandService demands;

    @Autowired
    ExpiryQuestions questions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID enterprise = UUID.randomUUID();
    private UUID owner = UUID.randomUUID();

    @BeforeEach
    void comeIn() {
        enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "快到期的合作社");
        var email = UUID.randomUUID() + "@example.cn";
        owner = accounts.create(enterprise, email, "王小宁", null, Role.ENTERPRISE, "展示快到期-Zn7x", false)
                .id();
        SignedInAs.as(Role.ENTERPRISE, enterprise);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void ownerIsAskedTwoWeeksAndThreeDaysBeforeAndOnceEach() {
        var demand = ending(14);
        questions.ask();
        questions.ask();
        assertThat(asked()).isEqualTo(1);
        endsIn(demand, 3);
        questions.ask();
        questions.ask();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedEarlierOrAfterTheEnd() {
        ending(15);
        ending(-1);
        questions.ask();
        assertThat(asked()).isZero();
    }

    @Test
    void afterADowntimeOnlyTheNearerQuestionIsAsked() {
        ending(2);
        questions.ask();
        questions.ask();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void severalNodesAskOnce() throws Exception {
        ending(10);
        var start = new CyclicBarrier(4);
        Callable<Boolean> node = () -> {
            start.await();
            questions.ask();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(Collections.nCopies(4, node))) done.get();
        }
        assertThat(asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 0, -1, -90})
    void oneClickShowsItForAnotherHalfYearAtOnceAndUnread(int days) {
        var demand = ending(days);
        var until = demands.renew(demand.id(), version(demand));
        assertThat(until).isEqualTo(TODAY.plusMonths(6));
        var shown = demands.visible(demand.id()).orElseThrow();
        assertThat(shown.form().expiresOn()).isEqualTo(until);
        assertThat(shown.standing().stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(sql.sql("select count(*) from audit where action = 'DEMAND.RENEWED' and object like ?")
                        .param(demand.id() + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void renewalIsForUnchangedTextsNearTheirEnd() {
        var far = ending(15);
        assertThatThrownBy(() -> demands.renew(far.id(), version(far))).hasMessageContaining("renew.early");
        var old = ending(-91);
        assertThatThrownBy(() -> demands.renew(old.id(), version(old))).hasMessageContaining("renew.late");
        var changing = ending(5);
        demands.revise(changing.id());
        assertThatThrownBy(() -> demands.renew(changing.id(), version(changing)))
                .hasMessageContaining("renew.revised");
        var withdrawn = ending(5);
        demands.withdraw(withdrawn.id());
        assertThatThrownBy(() -> demands.renew(withdrawn.id(), version(withdrawn)))
                .hasMessageContaining("not-published");
    }

    @Test
    void secondClickIsToldThatTheFirstHasDoneIt() {
        var demand = ending(5);
        int read = version(demand);
        demands.renew(demand.id(), read);
        assertThatThrownBy(() -> demands.renew(demand.id(), read)).hasMessageContaining("changed");
    }

    @Test
    void othersRenewNothing() {
        var demand = ending(5);
        SignedInAs.as(Role.ENTERPRISE, NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "别家"));
        assertThatThrownBy(() -> demands.renew(demand.id(), version(demand))).hasMessageContaining("not-yours");
    }

    private Demand ending(int days) {
        var form = Written.form("快到期的需求" + UUID.randomUUID());
        var demand = demands.addDemonstration(enterprise, form, Stage.PUBLISHED, null, Instant.now());
        endsIn(demand, days);
        return demand;
    }

    private void endsIn(Demand demand, int days) {
        sql.sql("update demand set expires_on = ? where id = ?")
                .params(TODAY.plusDays(days), demand.id())
                .update();
    }

    private int version(Demand demand) {
        return sql.sql("select version from demand where id = ?")
                .param(demand.id())
                .query(Integer.class)
                .single();
    }

    private int asked() {
        return sql.sql("select count(*) from notice where account_id = ? and title like '%还要继续吗%'")
                .param(owner)
                .query(Integer.class)
                .single();
    }
}
