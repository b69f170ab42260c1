package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ContractsTest {
    private static final LocalDate REGISTERED = LocalDate.of(2026, 4, 1);

    @Autowired
    Contracts contracts;

    private Sides sides;
    private UUID buyer;
    private UUID seller;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("合同测试枸杞有限公司");
        seller = sides.university("合同测试大学");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void draftIsSignedNumberedAndConfirmedByTheCentre() {
        var draft = sides.draft(buyer, seller, "烘干工艺开发");
        asBuyer();
        var signed = contracts.sign(draft.id(), draft.version());
        asSeller();
        var numbered = contracts.enterNumber(signed.id(), signed.version(), " ab-" + Sides.number(), REGISTERED);
        assertThat(numbered.stage()).isEqualTo(ContractStage.SIGNED);
        assertThat(numbered.registrationNumber()).startsWith("AB-");
        assertThatThrownBy(() -> contracts.register(numbered.id(), numbered.version()))
                .hasMessageContaining("staff-only");
        SignedInAs.staff();
        assertThat(contracts.register(numbered.id(), numbered.version()).stage())
                .isEqualTo(ContractStage.REGISTERED);
    }

    @Test
    void whoIsOnNeitherSideFindsNoContract() {
        var draft = sides.draft(buyer, seller, "别家的合同");
        var id = draft.id();
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("无关的企业"));
        assertThat(contracts.find(id)).isEmpty();
        assertThatThrownBy(() -> contracts.get(id)).hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.instalments(draft)).hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.revise(id, 1, Sides.form("改"))).hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.sign(id, draft.version())).hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.enterNumber(id, draft.version(), Sides.number(), REGISTERED))
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.pay(id, UUID.randomUUID(), null, null))
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> contracts.register(id, draft.version())).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> contracts.end(id, draft.version(), "因为")).hasMessageContaining("staff-only");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var draft = sides.draft(buyer, seller, "数目不对");
        asBuyer();
        var day = LocalDate.now(Clocks.CHINA);
        var wrong = new ContractForm(
                ContractKind.SERVICE,
                "短",
                "nothing",
                "nowhere",
                day.plusDays(1),
                day,
                day.minusDays(1),
                100,
                200,
                List.of(new ContractForm.Part(50, day, "")));
        assertThatThrownBy(() -> contracts.revise(draft.id(), draft.version(), wrong))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys(
                                        "title",
                                        "industry",
                                        "town",
                                        "signedOn",
                                        "endsOn",
                                        "technology",
                                        "instalments"));
    }

    @Test
    void instalmentsAddUpToTheLastFen() {
        var draft = sides.draft(buyer, seller, "分期付款");
        asBuyer();
        var due = LocalDate.of(2026, 6, 1);
        var short1 = List.of(new ContractForm.Part(33_33, due, "首付"), new ContractForm.Part(66_66, due, ""));
        assertThatThrownBy(() -> contracts.revise(draft.id(), draft.version(), Sides.form("分期付款", 100_00, 1, short1)))
                .hasMessageContaining("instalments.sum");
        var exact = List.of(new ContractForm.Part(33_33, due, "首付"), new ContractForm.Part(66_67, due, ""));
        var saved = contracts.revise(draft.id(), draft.version(), Sides.form("分期付款", 100_00, 1, exact));
        assertThat(contracts.instalments(saved)).extracting(Instalment::amount).containsExactly(33_33L, 66_67L);
    }

    @Test
    void paymentIsLateFromTheDayAfterAndPaidOnlyOnce() {
        var draft = sides.draft(buyer, seller, "逾期付款");
        asBuyer();
        var today = LocalDate.now(Clocks.CHINA);
        var parts =
                List.of(new ContractForm.Part(50_00, today.minusDays(1), ""), new ContractForm.Part(50_00, today, ""));
        var saved = contracts.revise(draft.id(), draft.version(), Sides.form("逾期付款", 100_00, 1, parts));
        var late = contracts.instalments(saved).getFirst();
        assertThat(late.state(today)).isEqualTo(InstalmentState.LATE);
        assertThat(contracts.instalments(saved).getLast().state(today)).isEqualTo(InstalmentState.DUE);
        assertThatThrownBy(() -> contracts.pay(saved.id(), late.id(), null, today))
                .hasMessageContaining("not-signed");
        contracts.sign(saved.id(), saved.version());
        assertThatThrownBy(() -> contracts.pay(saved.id(), late.id(), null, today.plusDays(1)))
                .hasMessageContaining("future");
        contracts.pay(saved.id(), late.id(), null, today);
        assertThatThrownBy(() -> contracts.pay(saved.id(), late.id(), null, today))
                .hasMessageContaining("error.paid");
        assertThat(contracts.instalments(saved).getFirst().state(today)).isEqualTo(InstalmentState.PAID);
    }

    @Test
    void instalmentOfAnotherContractIsNotPaidThroughThisOne() {
        var mine = sides.draft(buyer, seller, "自己的合同");
        var others = sides.draft(sides.enterprise("别的企业"), seller, "别人的合同");
        SignedInAs.staff();
        var parts = List.of(new ContractForm.Part(80 * Sides.WAN, LocalDate.of(2026, 6, 1), ""));
        var saved = contracts.revise(
                others.id(), others.version(), Sides.form("别人的合同", 80 * Sides.WAN, 60 * Sides.WAN, parts));
        contracts.sign(saved.id(), saved.version());
        var instalment = contracts.instalments(saved).getFirst();
        asBuyer();
        contracts.sign(mine.id(), mine.version());
        assertThatThrownBy(() -> contracts.pay(mine.id(), instalment.id(), null, LocalDate.of(2026, 6, 1)))
                .hasMessageContaining("gone");
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsTold() {
        var draft = sides.draft(buyer, seller, "两个窗口");
        asBuyer();
        contracts.revise(draft.id(), draft.version(), Sides.form("买方写的"));
        asSeller();
        assertThatThrownBy(() -> contracts.revise(draft.id(), draft.version(), Sides.form("卖方写的")))
                .hasMessageContaining("changed");
        assertThat(contracts.get(draft.id()).title()).isEqualTo("买方写的");
    }

    @Test
    void whatIsSignedIsMendedByTheCentreOnlyAndWhatIsRegisteredByNobody() {
        var draft = sides.draft(buyer, seller, "签后不改");
        asBuyer();
        var signed = contracts.sign(draft.id(), draft.version());
        assertThatThrownBy(() -> contracts.revise(signed.id(), signed.version(), Sides.form("偷偷改")))
                .hasMessageContaining("staff-only");
        SignedInAs.staff();
        var mended = contracts.revise(signed.id(), signed.version(), Sides.form("签后更正"));
        var numbered = contracts.enterNumber(mended.id(), mended.version(), Sides.number(), REGISTERED);
        var registered = contracts.register(numbered.id(), numbered.version());
        assertThatThrownBy(() -> contracts.revise(registered.id(), registered.version(), Sides.form("再改")))
                .hasMessageContaining("closed");
    }

    @Test
    void registrationNumberBelongsToOneContract() {
        var number = Sides.number();
        asBuyer();
        var first = contracts.sign(sides.draft(buyer, seller, "第一份").id(), 1);
        contracts.enterNumber(first.id(), first.version(), number, REGISTERED);
        var second = contracts.sign(sides.draft(buyer, seller, "第二份").id(), 1);
        assertThatThrownBy(() -> contracts.enterNumber(second.id(), second.version(), number, REGISTERED))
                .hasMessageContaining("number.known");
        assertThatThrownBy(() -> contracts.enterNumber(second.id(), second.version(), "号", LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("number", "registeredOn"));
    }

    private void asBuyer() {
        SignedInAs.as(Role.ENTERPRISE, buyer);
    }

    private void asSeller() {
        SignedInAs.as(Role.UNIVERSITY, seller);
    }
}
