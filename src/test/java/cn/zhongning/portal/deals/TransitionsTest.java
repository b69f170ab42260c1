package cn.zhongning.portal.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every stage × every move × everybody, expected by the table of transitions: nothing here is picked by hand. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransitionsTest {
    @Autowired
    Fair fair;

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID deal = new UUID(0, 0);
    private List<Person> people = List.of();

    /**
     * @param hat what they wear in this deal; none for strangers
     * @param writes whether their organisation lets them
     */
    private record Person(
            String name, Account account, @Nullable Hat hat, boolean writes) {
        Person(String name, Account account, @Nullable Hat hat) {
            this(name, account, hat, true);
        }
    }

    @BeforeAll
    void everybodyComes() {
        var sent = fair.sent();
        deal = sent.id();
        var broker = fair.person(OrganisationKind.AGENCY);
        SignedInAs.account(fair.staff());
        deals.assign(deal, sent.deal().version(), broker.id(), Side.ASKER);
        SignedInAs.nobody();
        people = List.of(
                new Person("owner", sent.owner(), Hat.OWNER),
                new Person("owner's colleague", colleague(sent.owner()), Hat.OWNER),
                new Person("asker", sent.asker(), Hat.ASKER),
                new Person("broker", broker, Hat.BROKER),
                new Person("broker's colleague", colleague(broker), null),
                new Person("staff", fair.staff(), Hat.STAFF),
                new Person("administrator", administrator(), Hat.STAFF),
                new Person("other enterprise", fair.person(OrganisationKind.ENTERPRISE), null),
                new Person("other university", fair.person(OrganisationKind.UNIVERSITY), null),
                new Person("other agency", fair.person(OrganisationKind.AGENCY), null),
                new Person("organiser", fair.person(OrganisationKind.ORGANISER), null),
                new Person("owner's reader", reader(sent.owner()), Hat.OWNER, false),
                new Person("asker's reader", reader(sent.asker()), Hat.ASKER, false),
                new Person("broker's reader", reader(broker), null),
                new Person("owner's agency", agency(sent.owner()), Hat.OWNER),
                new Person("asker's agency", agency(sent.asker()), Hat.ASKER),
                new Person("reader of the owner's agency", reader(agency(sent.owner())), null),
                new Person("agency of both", agency(sent.owner(), sent.asker()), null),
                new Person("agency whose mandate has ended", formerAgency(sent.owner()), null),
                new Person("agency for another industry", agencyForMining(sent.owner()), null));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @TestFactory
    Stream<DynamicTest> tableDecidesWhoMayDoWhatWhen() {
        return Arrays.stream(DealStage.values())
                .flatMap(from -> people.stream()
                        .flatMap(who -> Arrays.stream(DealMove.values())
                                .map(move -> DynamicTest.dynamicTest(
                                        from + " " + move + " by " + who.name(), () -> tried(from, move, who)))));
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesOrDoesMoreThanTheTableOffers() {
        return Arrays.stream(DealStage.values())
                .flatMap(from -> people.stream()
                        .filter(who -> who.hat() != null)
                        .map(who -> DynamicTest.dynamicTest(from + " seen by " + who.name(), () -> {
                            put(from);
                            SignedInAs.account(who.account());
                            assertThat(deals.open(deals.get(deal))).isEqualTo(offered(from, who));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyHatIsWornByEveryRoleThatCanWearIt() {
        return Arrays.stream(Hat.values())
                .map(hat -> DynamicTest.dynamicTest(
                        hat.name(),
                        () -> assertThat(Transitions.roles(hat))
                                .containsAll(people.stream()
                                        .filter(who -> who.hat() == hat)
                                        .map(who -> who.account().role())
                                        .toList())));
    }

    @Test
    void eachStepIsNamedOnceAndLeadsOn() {
        assertThat(Transitions.TABLE.stream().map(rule -> rule.from() + " " + rule.move()))
                .doesNotHaveDuplicates();
        assertThat(Transitions.TABLE).noneMatch(rule -> rule.from() == DealStage.ENDED);
        for (var stage : EnumSet.complementOf(EnumSet.of(DealStage.SENT))) {
            assertThat(Transitions.TABLE)
                    .as("a way to %s", stage)
                    .anyMatch(rule -> rule.to() == stage && rule.from() != stage);
        }
    }

    private void tried(DealStage from, DealMove move, Person who) {
        put(from);
        var before = fair.read(deal);
        int lines = lines();
        SignedInAs.account(who.account());
        var expected = expected(from, move, who);
        var refused = catchThrowableOfType(Refused.class, () -> act(before, move));
        var after = fair.read(deal);
        if (expected == null) {
            assertThat(refused.key()).isEqualTo(refusal(from, move, who));
            assertThat(after).isEqualTo(before);
            assertThat(lines()).isEqualTo(lines);
        } else {
            assertThat(refused).isNull();
            assertThat(after.stage()).isEqualTo(expected);
            assertThat(after.turn() != null).isEqualTo(expected.hasTurn());
            assertThat(lines()).isEqualTo(lines + 1);
        }
    }

    private void act(Deal before, DealMove move) {
        switch (move) {
            case SIGN -> deals.signed(deal);
            case REGISTER -> deals.registered(deal);
            case ASSIGN -> deals.assign(deal, before.version(), before.broker(), Side.ASKER);
            case REFUSE, END -> deals.move(deal, before.version(), move, Words.because(Ending.PRICE, ""));
            case MEET -> deals.move(deal, before.version(), move, Words.met(meeting(), "谈得不错"));
            default -> deals.move(deal, before.version(), move, Words.of("好的"));
        }
    }

    private static String refusal(DealStage from, DealMove move, Person who) {
        if (who.hat() == null) return "deals.error.gone";
        return !who.writes() && named(from, move, who) != null ? "deals.error.reader" : "deals.error.not-now";
    }

    private static @Nullable DealStage expected(DealStage from, DealMove move, Person who) {
        return who.writes() ? named(from, move, who) : null;
    }

    private static @Nullable DealStage named(DealStage from, DealMove move, Person who) {
        return Transitions.TABLE.stream()
                .filter(rule -> rule.from() == from
                        && rule.move() == move
                        && who.hat() != null
                        && rule.hats().contains(who.hat()))
                .map(Transitions.Rule::to)
                .findFirst()
                .orElse(null);
    }

    private static Set<DealMove> offered(DealStage from, Person who) {
        var offered = EnumSet.noneOf(DealMove.class);
        for (var move : DealMove.values()) if (expected(from, move, who) != null) offered.add(move);
        return offered;
    }

    /** As if the deal had come there by itself. */
    private void put(DealStage stage) {
        sql.sql("update deal set stage = :stage, ending = :ending, turn = :turn where id = :id")
                .param("stage", stage.name())
                .param("ending", stage == DealStage.ENDED ? Ending.PRICE.name() : null)
                .param("turn", stage.hasTurn() ? Side.OWNER.name() : null)
                .param("id", deal)
                .update();
    }

    private int lines() {
        return sql.sql("select count(*) from deal_entry where deal_id = ?")
                .param(deal)
                .query(Integer.class)
                .single();
    }

    private Account colleague(Account account) {
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(any -> any.role() == account.role())
                .findFirst()
                .orElseThrow();
        return fair.colleague(Objects.requireNonNull(account.organisationId()), kind);
    }

    private Account reader(Account colleague) {
        var account = colleague(colleague);
        sql.sql("update account set member = 'READER' where id = ?")
                .param(account.id())
                .update();
        return accounts.find(account.id()).orElseThrow();
    }

    private Account agency(Account... clients) {
        var agency = fair.person(OrganisationKind.AGENCY);
        for (var client : clients) mandates().running(of(agency), of(client));
        return agency;
    }

    private Account formerAgency(Account client) {
        var agency = fair.person(OrganisationKind.AGENCY);
        mandates().end(mandates().running(of(agency), of(client)));
        return agency;
    }

    private Account agencyForMining(Account client) {
        var agency = fair.person(OrganisationKind.AGENCY);
        mandates().forIndustry(of(agency), of(client), "metallurgy");
        return agency;
    }

    private Recorded mandates() {
        return new Recorded(sql);
    }

    private static UUID of(Account account) {
        return Objects.requireNonNull(account.organisationId());
    }

    private Account administrator() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "管理员", null, Role.ADMIN, Fair.PASSWORD, false);
    }

    private static Entry.Meeting meeting() {
        return new Entry.Meeting(LocalDate.now().minusDays(2), "线上", "双方技术人员");
    }
}
