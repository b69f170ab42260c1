package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.contracts.EntryForm.Absent;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class EnteredContractsTest {
    private static final LocalDate REGISTERED = LocalDate.of(2026, 4, 1);

    @Autowired
    EnteredContracts entered;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractHistory history;

    @Autowired
    RegisteredContracts registered;

    @Autowired
    Ledger ledger;

    @Autowired
    Figures figures;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient sql;

    private Sides sides;
    private UUID buyer;
    private UUID seller;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("线下成交企业");
        seller = sides.university("线下成交大学");
        SignedInAs.account(sides.person(null, Role.STAFF, "线下合同录一录-Fd3"));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void contractWithoutATalkIsRegisteredAndCountedLikeAnyOther() {
        var title = "线下谈成 " + UUID.randomUUID();
        long before = bought();
        var contract = register(entered.enter(outside(Absent.SELLER, title, code(), null)));
        assertThat(contract.dealId()).isNull();
        assertThat(bought() - before).isEqualTo(80 * Sides.WAN);
        assertThat(ledger.page(named(title), null, 5)).singleElement().satisfies(line -> {
            assertThat(line.buyer()).isEqualTo("线下成交企业");
            assertThat(line.seller()).isEqualTo("外省某研究所");
            assertThat(line.talked()).isFalse();
        });
        assertThat(registered.page(named(title), 0, 5)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(contract.id());
            assertThat(row.talked()).isFalse();
            assertThat(row.bought()).isTrue();
            assertThat(row.sold()).isFalse();
        });
    }

    @Test
    void strangerFromATownOfTheCountySellsThere() {
        var title = "本县不在平台上的卖方 " + UUID.randomUUID();
        register(entered.enter(outside(Absent.SELLER, title, code(), "ningan")));
        assertThat(registered.page(named(title), 0, 5))
                .singleElement()
                .satisfies(row -> assertThat(row.sold()).isTrue());
    }

    @Test
    void sideOnThePortalIsToldAndMayMendTheDraft() {
        var person = sides.person(seller, Role.UNIVERSITY, "录得对不对呀-Rb5");
        var contract = entered.enter(onPortal("双方都在平台上"));
        assertThat(sql.sql("select title from notice where account_id = ? and address = ?")
                        .params(person.id(), contract.address())
                        .query(String.class)
                        .list())
                .containsExactly("中心录入了一份合同");
        SignedInAs.account(person);
        assertThat(contracts
                        .revise(contract.id(), contract.version(), Sides.form("卖方补充过"))
                        .title())
                .isEqualTo("卖方补充过");
        assertThat(history.of(contract)).extracting(ContractHistory.Done::step).endsWith(ContractStep.ENTERED);
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("无关的企业"));
        assertThat(contracts.find(contract.id())).isEmpty();
    }

    @Test
    void onlyTheCentreEnters() {
        SignedInAs.as(Role.ENTERPRISE, buyer);
        assertThatThrownBy(() -> entered.enter(onPortal("自己录"))).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> entered.parties("", 0, 5)).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> entered.party(seller)).hasMessageContaining("staff-only");
    }

    @Test
    void everythingThatIsWrongWithTheSidesIsSaidAtOnce() {
        var form = new EntryForm(Absent.SELLER, null, seller, "某", "91640521MA00DA100X", "nowhere", Sides.form("缺"));
        assertThatThrownBy(() -> entered.enter(form))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys("buyer", "outsideName", "outsideCode", "outsideTown", "title"));
        var alone = new EntryForm(Absent.NOBODY, buyer, buyer, "", "", null, Sides.form("自己和自己"));
        assertThatThrownBy(() -> entered.enter(alone))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("seller"));
    }

    @Test
    void whoIsOnThePortalIsChosenNotNamed() {
        var known = sql.sql("select credit_code from organisation where id = ?")
                .param(seller)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> entered.enter(outside(Absent.SELLER, "明明在平台上", known, null)))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField().get("outsideCode"))
                                .hasMessageContaining("outside-known"));
    }

    @Test
    void sentTwiceAtOnceItIsOneContract() throws Exception {
        var form = outside(Absent.BUYER, "连点了两下 " + UUID.randomUUID(), code(), null);
        var staff = sides.person(null, Role.STAFF, "同时点两下吗-Gk7");
        Callable<Boolean> attempt = () -> {
            SignedInAs.account(staff);
            try {
                entered.enter(form);
                return true;
            } catch (Refused twin) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = threads.invokeAll(Stream.generate(() -> attempt).limit(4).toList());
            long won = 0;
            for (var one : done) if (one.get()) won++;
            assertThat(won).isOne();
        }
        assertThat(entered.twin(form)).isPresent();
        assertThatThrownBy(() -> entered.enter(form)).hasMessageContaining("twin");
    }

    @Test
    void draftDoesNotBecomeTheTwinOfAnother() {
        entered.enter(onPortal("第一份录入"));
        var second = entered.enter(onPortal("第二份录入"));
        assertThatThrownBy(() -> contracts.revise(second.id(), second.version(), Sides.form("第一份录入")))
                .hasMessageContaining("twin");
    }

    @Test
    void registrationFormKnowsTheStrangerByNameAndCode() {
        var code = code();
        var contract = entered.enter(outside(Absent.SELLER, "登记表里的卖方", code, null));
        var form = registrations.of(contract.id());
        assertThat(form.values()).containsEntry("sellerName", "外省某研究所").containsEntry("sellerCode", code);
        assertThat(form.mistakes()).containsKey("sellerNature").doesNotContainKeys("sellerName", "buyerNature");
    }

    @Test
    void strangerStaysOneWhenTheContractIsRegistered() {
        var contract = register(entered.enter(outside(Absent.SELLER, "登记后不换人", code(), null)));
        assertThatThrownBy(() -> sql.sql("update contract set outside_name = '换了一家' where id = ?")
                        .param(contract.id())
                        .update())
                .hasMessageContaining("corrected in the ledger");
    }

    private Contract register(Contract draft) {
        var signed = contracts.sign(draft.id(), draft.version());
        var numbered = contracts.enterNumber(signed.id(), signed.version(), Sides.number(), REGISTERED);
        return contracts.register(numbered.id(), numbered.version());
    }

    /** What buyers of the county have registered. */
    private long bought() {
        return figures.registered().stream()
                .filter(Figures.Cell::bought)
                .mapToLong(Figures.Cell::total)
                .sum();
    }

    private EntryForm onPortal(String title) {
        return new EntryForm(Absent.NOBODY, buyer, seller, "", "", null, Sides.form(title));
    }

    private EntryForm outside(Absent absent, String title, String code, @Nullable String town) {
        return new EntryForm(absent, buyer, seller, "外省某研究所", code, town, Sides.form(title));
    }

    private static LedgerFilter named(String title) {
        return new LedgerFilter(null, null, null, null, false, false, title);
    }

    private static String code() {
        return CreditCode.completing("9110010299"
                        + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)))
                .value();
    }
}
