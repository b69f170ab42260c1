package cn.zhongning.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.Figures;
import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.contracts.RegisteredContracts;
import cn.zhongning.portal.shared.Money;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TurnoverTest {
    private static final Map<String, Function<Figures.Cell, String>> SORTS = Map.of(
            "kind", cell -> cell.kind().name(),
            "industry", Figures.Cell::industry,
            "town", cell -> Objects.requireNonNullElse(cell.town(), "-"));

    @Autowired
    Turnover turnover;

    @Autowired
    RegisteredContracts contracts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private RegisteredMarket market;

    @BeforeEach
    void register(@Autowired Accounts accounts) {
        market = RegisteredMarket.of(sql, accounts);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void everyFigureIsTheSumOfTheContractsBeneathItToTheFen() {
        market.fill(60, 11);
        SignedInAs.staff();
        var reading = turnover.read();
        for (var year : reading.years()) {
            assertThat(year.registered()).isEqualTo(beneath("year=" + year.year()));
            SORTS.forEach((name, sort) -> {
                var parts = reading.by(year.year(), sort);
                parts.forEach(part -> assertThat(part.getValue())
                        .as("%s %s", year.year(), part.getKey())
                        .isEqualTo(beneath("year=" + year.year() + "&" + name + "=" + part.getKey())));
                long all = parts.stream()
                        .mapToLong(part -> part.getValue().total().fen())
                        .sum();
                assertThat(all).isEqualTo(year.registered().total().fen());
            });
            assertThat(reading.registered(year.year(), Figures.Cell::bought))
                    .isEqualTo(beneath("year=" + year.year() + "&bought=true"));
        }
        assertThat(reading.years().stream()
                        .mapToLong(year -> year.registered().total().fen())
                        .sum())
                .isEqualTo(sql.sql("select sum(total) from contract_entry")
                        .query(Long.class)
                        .single());
    }

    /** What the page at this address adds up to, contract by contract. */
    private Slice beneath(String query) {
        var filter = LedgerAddress.filter(QueryParameters.fromString(query));
        var rows = contracts.page(filter, 0, 10_000).stream()
                .map(row -> Objects.requireNonNull(row.opened()))
                .toList();
        var sums = contracts.sums(filter);
        assertThat(sums.total())
                .isEqualTo(rows.stream()
                        .mapToLong(RegisteredContracts.Opened::total)
                        .sum());
        assertThat(sums.contracts()).isEqualTo(rows.size());
        return new Slice(sums.contracts(), new Money(sums.total()), new Money(sums.technology()));
    }

    @Test
    void contractIsOpenToItsSidesAndTheCentreOnly() {
        var id = market.register(ContractKind.SERVICE, "goji", null, LocalDate.of(2024, 5, 6), 5_000_00, 5_000_00);
        SignedInAs.as(Role.ENTERPRISE, market.buyer().id());
        assertThat(row(id).opened()).isNotNull();
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        assertThat(row(id).opened()).isNull();
        SignedInAs.nobody();
        assertThat(row(id).opened()).isNull();
        SignedInAs.staff();
        assertThat(Objects.requireNonNull(row(id).opened()).total()).isEqualTo(5_000_00);
    }

    private RegisteredContracts.Row row(UUID id) {
        return contracts.page(LedgerFilter.ALL, 0, 10_000).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void visitorSeesTheYearsTheirTargetsAndTheContractsBeneathButNobodysNames() throws Exception {
        market.register(ContractKind.LICENCE, "goji", "enhe", LocalDate.of(2025, 3, 4), 1_234_567_89L, 1_000_000_00L);
        var visitor = new Browser(port);
        var page = visitor.get("/targets?year=2025").body();
        assertThat(page).contains("离目标还有多远", "4,500", "5,375（推算）", "8,000", "枸杞", "恩和镇");
        var list = visitor.get("/targets/contracts?year=2025&kind=LICENCE&industry=goji")
                .body();
        assertThat(list).contains("技术许可合同", "2025-03-04", "只对合同双方与中心开放");
        assertThat(list).doesNotContain("对账用的合同", market.buyer().name());
        assertThat(visitor.get("/en/targets").body()).contains("How far to the target", "(interpolated)");
    }

    @Test
    void nonsenseInTheAddressAsksForEverything() throws Exception {
        var visitor = new Browser(port);
        assertThat(visitor.get("/targets?year=abc").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/targets?year=99999").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/targets/contracts?year=x&kind=NONE&bought=maybe&page=-4")
                        .statusCode())
                .isEqualTo(200);
    }
}
