package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DealContractTest {
    @Autowired
    NewContracts beginning;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractList list;

    @Autowired
    ContractHistory history;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient sql;

    private Sides sides;
    private UUID owner;
    private UUID asker;

    @BeforeEach
    void agree(@Autowired Accounts accounts, @Autowired ContractRepository repository) {
        sides = new Sides(accounts, repository, sql);
        owner = sides.enterprise("对接成交企业");
        asker = sides.university("对接成交大学");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void dealGoesOnWithItsContract() {
        var deal = sides.deal(owner, asker, null);
        SignedInAs.account(sides.person(owner, Role.ENTERPRISE, "签约记一笔-Ty8"));
        assertThat(beginning.begun(deal).kind()).isEqualTo(ContractKind.SERVICE);
        var draft = beginning.begin(deal, Sides.form("鲜果烘干节能改造"));
        assertThat(draft.buyerOrganisation()).isEqualTo(owner);
        assertThat(draft.sellerOrganisation()).isEqualTo(asker);
        var signed = contracts.sign(draft.id(), draft.version());
        assertThat(deals.get(deal).stage()).isEqualTo(DealStage.SIGNED);
        SignedInAs.account(sides.person(null, Role.STAFF, "登记核一核-Uw2"));
        var numbered = contracts.enterNumber(signed.id(), signed.version(), Sides.number(), LocalDate.of(2026, 4, 1));
        contracts.register(numbered.id(), numbered.version());
        assertThat(deals.get(deal).stage()).isEqualTo(DealStage.REGISTERED);
    }

    @Test
    void contractIsOfTheOneKindThatItsListingOffersOrItsWriterIsAsked(@Autowired Fair fair) {
        var demand = fair.demand(owner, "烘房余热想收回来");
        var deal = sides.deal(owner, asker, null);
        sql.sql("update deal set mode = null, listing_id = ? where id = ?")
                .params(demand, deal)
                .update();
        SignedInAs.as(Role.ENTERPRISE, owner);
        assertThat(beginning.begun(deal).kind()).isEqualTo(ContractKind.SERVICE);
        offered(demand, "{EQUITY,PLATFORM}");
        assertThat(beginning.begun(deal).kind()).isEqualTo(ContractKind.DEVELOPMENT);
        offered(demand, "{SERVICE,LICENCE}");
        assertThat(beginning.begun(deal).kind()).isNull();
        assertThatThrownBy(() -> beginning.begin(deal, beginning.begun(deal)))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsKey("kind"));
    }

    private void offered(UUID demand, String modes) {
        sql.sql("update demand set cooperation = cast(? as text[]) where id = ?")
                .params(modes, demand)
                .update();
    }

    @Test
    void dealHasOneContractWhoeverBeginsItFirst() {
        var deal = sides.deal(owner, asker, null);
        SignedInAs.as(Role.ENTERPRISE, owner);
        beginning.begin(deal, Sides.form("买方起草"));
        SignedInAs.as(Role.UNIVERSITY, asker);
        assertThatThrownBy(() -> beginning.begin(deal, Sides.form("卖方起草"))).hasMessageContaining("changed");
        assertThat(contracts.ofDeal(deal).orElseThrow().title()).isEqualTo("买方起草");
    }

    @Test
    void whatTheDealRefusesTheContractDoesNotSign() {
        var deal = sides.deal(owner, asker, null);
        SignedInAs.as(Role.ENTERPRISE, owner);
        var draft = beginning.begin(deal, Sides.form("谈崩了"));
        sql.sql("update deal set stage = 'TALKING' where id = ?").param(deal).update();
        assertThatThrownBy(() -> contracts.sign(draft.id(), draft.version())).hasMessageContaining("not-now");
        assertThat(contracts.get(draft.id()).stage()).isEqualTo(ContractStage.DRAFT);
    }

    @Test
    void contractAndDealComeToNothingTogether() {
        var first = sides.deal(owner, asker, null);
        SignedInAs.account(sides.person(owner, Role.ENTERPRISE, "一起结束吧-Vp3"));
        var signed = contracts.sign(beginning.begin(first, Sides.form("合同终止")).id(), 1);
        var second = sides.deal(owner, asker, null);
        var draft = beginning.begin(second, Sides.form("对接结束"));
        SignedInAs.account(sides.person(null, Role.STAFF, "记一笔终止-Jx5"));
        contracts.end(signed.id(), signed.version(), "卖方停产，双方同意解除");
        assertThat(deals.get(first).stage()).isEqualTo(DealStage.ENDED);
        var talk = deals.get(second);
        deals.move(second, talk.version(), DealMove.END, Words.because(Ending.TERMS, ""));
        assertThat(contracts.get(draft.id()).stage()).isEqualTo(ContractStage.ENDED);
        assertThat(history.of(draft).getFirst().step()).isEqualTo(ContractStep.ENDED);
    }

    @Test
    void brokerHelpsWithTheContentAndLeavesTheSigningToTheSides() {
        var broker = sides.person(sides.agency("经纪所"), Role.BROKER, "牵线不签字-Qm4");
        var deal = sides.deal(owner, asker, broker.id());
        SignedInAs.account(broker);
        var draft = beginning.begin(deal, Sides.form("经理人起草"));
        assertThatThrownBy(() -> contracts.sign(draft.id(), draft.version())).hasMessageContaining("not-yours-to-sign");
        assertThat(list.page(new ContractList.Wanted(null, null, null, ""), null, 5))
                .extracting(ContractList.Row::title)
                .containsExactly("经理人起草");
    }

    @Test
    void whoActsForAClientIsSeenToDoSoByTheOtherSide() {
        var agency = sides.agency("代办技术转移公司");
        sides.mandate(agency, owner, null);
        var deal = sides.deal(owner, asker, null);
        SignedInAs.as(Role.UNIVERSITY, asker);
        var begun = beginning.begin(deal, Sides.form("对方看得见谁在代办"));
        SignedInAs.as(Role.BROKER, agency);
        contracts.revise(begun.id(), begun.version(), Sides.form("代买方改过"));
        SignedInAs.as(Role.UNIVERSITY, asker);
        assertThat(history.of(begun).getFirst()).satisfies(done -> {
            assertThat(done.organisation()).isEqualTo("代办技术转移公司");
            assertThat(done.client()).isEqualTo("对接成交企业");
        });
    }

    @Test
    void mandateForOneIndustryReachesNoContractOfAnother() {
        var agency = sides.agency("只管冶金的公司");
        sides.mandate(agency, owner, "metallurgy");
        var gojiContract = sides.draft(owner, asker, "枸杞的合同");
        SignedInAs.as(Role.BROKER, agency);
        assertThat(contracts.find(gojiContract.id())).isEmpty();
        assertThat(list.page(new ContractList.Wanted(null, null, null, ""), null, 5))
                .isEmpty();
        sides.mandate(agency, owner, "goji");
        assertThat(contracts.find(gojiContract.id())).isPresent();
        assertThat(list.page(new ContractList.Wanted(null, null, null, ""), null, 5))
                .hasSize(1);
    }

    @Test
    void otherSideHearsOfTheSigning() {
        var deal = sides.deal(owner, asker, null);
        var person = sides.person(asker, Role.UNIVERSITY, "听见签约了吗-Wb6");
        SignedInAs.account(sides.person(owner, Role.ENTERPRISE, "我来记签约-Lc9"));
        var draft = beginning.begin(deal, Sides.form("通知对方"));
        contracts.sign(draft.id(), draft.version());
        assertThat(sql.sql("select title from notice where account_id = ? and address = ?")
                        .params(person.id(), draft.address())
                        .query(String.class)
                        .list())
                .containsExactly("合同已签订");
    }

    @Test
    void readerOfAnOrganisationReadsAndWritesNothing() {
        var deal = sides.deal(owner, asker, null);
        SignedInAs.as(Role.ENTERPRISE, owner);
        var draft = beginning.begin(deal, Sides.form("只读成员"));
        SignedInAs.as(Role.ENTERPRISE, owner, MemberRole.READER);
        assertThat(contracts.get(draft.id()).title()).isEqualTo("只读成员");
        assertThatThrownBy(() -> contracts.revise(draft.id(), draft.version(), Sides.form("改")))
                .hasMessageContaining("not-yours");
        assertThatThrownBy(() -> contracts.sign(draft.id(), draft.version())).hasMessageContaining("not-yours");
    }

    @Test
    void othersBeginNoContractAndSeeNoneInTheirList() {
        var deal = sides.deal(owner, asker, null);
        SignedInAs.as(Role.ENTERPRISE, owner);
        beginning.begin(deal, Sides.form("别人看不到"));
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("旁观企业"));
        assertThatThrownBy(() -> beginning.begun(deal)).hasMessageContaining("gone");
        assertThatThrownBy(() -> beginning.begin(deal, Sides.form("冒名"))).hasMessageContaining("gone");
        assertThat(contracts.ofDeal(deal)).isEmpty();
        assertThat(list.page(new ContractList.Wanted(null, null, null, ""), null, 5))
                .isEmpty();
        assertThat(list.sums(new ContractList.Wanted(null, null, null, "")).values())
                .allMatch(ContractList.Sum.NONE::equals);
    }

    @Test
    void listGoesOnWhereThePageBeforeEnded() {
        SignedInAs.as(Role.ENTERPRISE, owner);
        for (int i = 1; i <= 5; i++) sides.draft(owner, asker, "第 " + i + " 份");
        var everything = new ContractList.Wanted(null, null, null, "");
        var first = list.page(everything, null, 3);
        var second = list.page(everything, first.getLast().cursor(), 3);
        assertThat(first).extracting(ContractList.Row::title).containsExactly("第 5 份", "第 4 份", "第 3 份");
        assertThat(second).extracting(ContractList.Row::title).containsExactly("第 2 份", "第 1 份");
        assertThat(list.sums(everything))
                .containsEntry(ContractStage.DRAFT, new ContractList.Sum(5, 400 * Sides.WAN, 300 * Sides.WAN));
    }
}
