package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LedgerTest {
    @Autowired
    Contracts contracts;

    @Autowired
    Ledger ledger;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient sql;

    private Sides sides;
    private UUID buyer;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("台账测试企业" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void registeredContractCountsWithItsAmounts() {
        var contract = registered("登记的合同");
        assertThat(ledger.of(contract.id())).singleElement().satisfies(line -> {
            assertThat(line.total()).isEqualTo(80 * Sides.WAN);
            assertThat(line.technology()).isEqualTo(60 * Sides.WAN);
        });
    }

    @Test
    void correctionTakesTheLineBackAndWritesTheRightOne() {
        var contract = registered("登记错的合同");
        var line = ledger.of(contract.id()).getFirst();
        ledger.correct(line.id(), "登记机构核减了设备款", 70 * Sides.WAN, 50 * Sides.WAN);
        assertThat(ledger.of(contract.id()))
                .extracting(LedgerEntry::total)
                .containsExactly(80 * Sides.WAN, -80 * Sides.WAN, 70 * Sides.WAN);
        assertThat(ledger.sums(mine())).isEqualTo(new Ledger.Sums(3, 1, 70 * Sides.WAN, 50 * Sides.WAN));
        assertThatThrownBy(() -> ledger.reverse(line.id(), "再冲一次")).hasMessageContaining("reversed");
    }

    @Test
    void linesAreTakenBackByTheCentreOnlyAndNeverWithoutAReason() {
        var line = ledger.of(registered("谁能冲销").id()).getFirst();
        assertThatThrownBy(() -> ledger.reverse(line.id(), " ")).hasMessageContaining("reason");
        SignedInAs.as(Role.ENTERPRISE, buyer);
        assertThatThrownBy(() -> ledger.reverse(line.id(), "我要改")).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> ledger.page(LedgerFilter.ALL, null, 10)).hasMessageContaining("staff-only");
        assertThatThrownBy(() -> ledger.sums(LedgerFilter.ALL)).hasMessageContaining("staff-only");
    }

    @Test
    void othersReadNoLineOfAContract() {
        var contract = registered("别人的台账");
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("无关企业"));
        assertThatThrownBy(() -> ledger.of(contract.id())).hasMessageContaining("gone");
    }

    @Test
    void ofTwoWhoTakeTheSameLineBackAtOnceOneDoes() throws Exception {
        var contract = registered("同时冲销");
        var line = ledger.of(contract.id()).getFirst();
        Callable<Boolean> attempt = () -> {
            SignedInAs.staff();
            try {
                ledger.reverse(line.id(), "同时冲销");
                return true;
            } catch (Refused tooLate) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = threads.invokeAll(Stream.generate(() -> attempt).limit(4).toList());
            long won = 0;
            for (var one : done) if (one.get()) won++;
            assertThat(won).isOne();
        }
        assertThat(ledger.sums(mine()).total()).isZero();
    }

    @Test
    void databaseItselfRefusesWhatTheLedgerForbids() {
        var contract = registered("绕过服务");
        var line = ledger.of(contract.id()).getFirst();
        var total = line.total();
        assertThatThrownBy(() -> sql.sql("update contract_entry set total = 1 where id = ?")
                        .param(line.id())
                        .update())
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> sql.sql("delete from contract_entry where id = ?")
                        .param(line.id())
                        .update())
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> sql.sql("truncate contract_entry").update()).hasMessageContaining("only ever added");
        assertThatThrownBy(() -> insert(contract.id(), -total + 1, -line.technology(), line.id()))
                .hasMessageContaining("exact negative");
        assertThatThrownBy(() -> insert(registered("另一份").id(), -total, -line.technology(), line.id()))
                .hasMessageContaining("exact negative");
        assertThatThrownBy(() -> insert(contract.id(), -total, -line.technology(), null))
                .hasMessageContaining("contract_entry_check");
        assertThatThrownBy(() -> insert(contract.id(), 5, 6, null)).hasMessageContaining("contract_entry_check");
        assertThatThrownBy(() -> insert(
                        sides.draft(buyer, Objects.requireNonNull(contract.sellerOrganisation()), "草稿")
                                .id(),
                        5,
                        5,
                        null))
                .hasMessageContaining("registered contracts only");
        assertThatThrownBy(() -> sql.sql("update contract set total = total + 1 where id = ?")
                        .param(contract.id())
                        .update())
                .hasMessageContaining("corrected in the ledger");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 1; i <= 5; i++) registered("第 " + i + " 份");
        var first = ledger.page(mine(), null, 2);
        var second = ledger.page(mine(), first.getLast().entry().id(), 2);
        assertThat(first).extracting(LedgerLine::title).containsExactly("第 5 份", "第 4 份");
        assertThat(second).extracting(LedgerLine::title).containsExactly("第 3 份", "第 2 份");
    }

    @Test
    void figuresAddUpToTheLedgerToTheFen() {
        var contract = registered("对账");
        ledger.correct(ledger.of(contract.id()).getFirst().id(), "尾差", 80 * Sides.WAN + 1, 60 * Sides.WAN + 1);
        var sums = ledger.sums(LedgerFilter.ALL);
        assertThat(figures.registered().stream().mapToLong(Figures.Cell::total).sum())
                .isEqualTo(sums.total());
        assertThat(figures.registered().stream()
                        .mapToLong(Figures.Cell::technology)
                        .sum())
                .isEqualTo(sums.technology());
        assertThat(figures.registered().stream()
                        .mapToLong(Figures.Cell::contracts)
                        .sum())
                .isEqualTo(sums.contracts());
    }

    private LedgerFilter mine() {
        SignedInAs.staff();
        var name = sql.sql("select name from organisation where id = ?")
                .param(buyer)
                .query(String.class)
                .single();
        return new LedgerFilter(null, null, null, null, false, false, name);
    }

    private Contract registered(String title) {
        SignedInAs.staff();
        var draft = sides.draft(buyer, sides.university("台账测试大学"), title);
        var signed = contracts.sign(draft.id(), draft.version());
        var numbered = contracts.enterNumber(signed.id(), signed.version(), Sides.number(), LocalDate.of(2026, 4, 1));
        return contracts.register(numbered.id(), numbered.version());
    }

    private void insert(UUID contract, long total, long technology, @Nullable Long reverses) {
        sql.sql("""
                        insert into contract_entry (contract_id, at, by, reason, total, technology, reverses)
                        values (?, now(), gen_random_uuid(), '手写', ?, ?, cast(? as bigint))
                        """).params(contract, total, technology).param(reverses).update();
    }
}
