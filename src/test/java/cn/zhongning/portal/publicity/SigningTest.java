package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deal on a result whose price is agreed waits for its publicity. */
@PortalTest
class SigningTest {
    @Autowired
    University university;

    @Autowired
    Fair fair;

    @Autowired
    Intentions intentions;

    @Autowired
    Deals deals;

    @Autowired
    Announcing announcing;

    @Autowired
    Organisations organisations;

    private Account owner;
    private Account asker;

    @BeforeEach
    void found() {
        owner = university.founded("签约的学院");
        asker = fair.person(OrganisationKind.ENTERPRISE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void nothingIsSignedBeforeThePublicityHasRunOut() {
        var result = university.agreed(owner, "要签约的成果");
        var deal = talking(result);
        refused(deal, "publicity.hurdle.missing");
        university.running(owner, result);
        refused(deal, "publicity.hurdle.running");
        var free = university.agreed(owner, "已公示的成果");
        university.over(owner, free);
        assertThat(propose(talking(free))).isEqualTo(DealStage.SIGNING);
    }

    @Test
    void otherPricesNeedNoPublicity() {
        for (var mode : PriceMode.values()) {
            if (mode == PriceMode.AGREED) continue;
            assertThat(propose(talking(university.result(owner, "别的定价 " + mode, mode))))
                    .isEqualTo(DealStage.SIGNING);
        }
    }

    @Test
    void onlyWhomThePublicWasToldMaySign() {
        var result = university.agreed(owner, "写了受让方的成果");
        announced(result, "另一家公司");
        refused(talking(result), "publicity.hurdle.transferee");
        var right = university.agreed(owner, "受让方正是这家");
        announced(right, name(asker));
        assertThat(propose(talking(right))).isEqualTo(DealStage.SIGNING);
    }

    private void announced(TechResult result, String transferee) {
        var form = University.from(result, University.today().minusDays(20));
        var named = new PublicityForm(form.result(), form.price(), transferee, form.basis(), form.startsOn(), 15);
        announcing.addDemonstration(
                result.id(), named, owner.id(), Instant.now().minus(Duration.ofDays(21)));
    }

    private String name(Account account) {
        return organisations
                .find(Objects.requireNonNull(account.organisationId()))
                .orElseThrow()
                .name();
    }

    private UUID talking(TechResult result) {
        SignedInAs.account(asker);
        var deal = intentions.send(Kind.RESULT, result.id(), Fair.intention());
        fair.move(deal.id(), owner, DealMove.ACCEPT, Words.of("欢迎来谈"));
        fair.move(deal.id(), asker, DealMove.TALK, Words.of("那就谈"));
        return deal.id();
    }

    private DealStage propose(UUID deal) {
        return fair.move(deal, owner, DealMove.PROPOSE, Words.of("")).stage();
    }

    private void refused(UUID deal, String key) {
        assertThatThrownBy(() -> propose(deal)).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
