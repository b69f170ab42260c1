package cn.zhongning.portal.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DealsTest {
    @Autowired
    Fair fair;

    @Autowired
    Deals deals;

    @Autowired
    Intentions intentions;

    @Autowired
    DealBoard board;

    @Autowired
    StoredFiles files;

    @Autowired
    DealFiles readers;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void intentionBecomesARegisteredContractStepByStep() {
        var sent = fair.sent();
        assertThat(sent.deal().turn()).isEqualTo(Side.OWNER);
        assertThat(sent.deal().seller()).isEqualTo(sent.asker().organisationId());
        assertThat(told(sent.owner())).singleElement().asString().contains("有对接意向");
        var answered = fair.move(sent.id(), sent.owner(), DealMove.ACCEPT, Words.of(""));
        assertThat(answered.answeredAt()).isNotNull();
        assertThat(answered.turn()).isEqualTo(Side.ASKER);
        fair.move(sent.id(), sent.asker(), DealMove.TALK, Words.of("周四去现场。"));
        fair.move(sent.id(), sent.owner(), DealMove.WRITE, Words.of("好的，周四见。"));
        fair.move(sent.id(), sent.asker(), DealMove.MEET, Words.met(meeting(), "同意按一座烘房试做。"));
        var signing = fair.move(sent.id(), sent.asker(), DealMove.PROPOSE, Words.of(""));
        assertThat(signing.turn()).isEqualTo(Side.OWNER);
        SignedInAs.account(sent.owner());
        assertThat(deals.signed(sent.id()).turn()).isNull();
        assertThat(deals.registered(sent.id()).stage()).isEqualTo(DealStage.REGISTERED);
        assertThat(told(sent.asker()))
                .extracting(Object::toString)
                .anyMatch(title -> title.contains("愿意就"))
                .anyMatch(title -> title.contains("已签约"))
                .anyMatch(title -> title.contains("已登记"));
        assertThat(audited(sent.id()))
                .containsExactly(
                        "deal.SEND",
                        "deal.ACCEPT",
                        "deal.TALK",
                        "deal.WRITE",
                        "deal.MEET",
                        "deal.PROPOSE",
                        "deal.SIGN",
                        "deal.REGISTER");
    }

    @Test
    void turnKeepsItsTimeWhileTheSameSideIsWaitedFor() {
        var sent = fair.sent();
        var more = fair.move(sent.id(), sent.asker(), DealMove.WRITE, Words.of("补充：下周也可以。"));
        assertThat(more.turn()).isEqualTo(Side.OWNER);
        assertThat(more.turnSince()).isEqualTo(fair.read(sent.id()).turnSince());
        assertThat(more.turnSince()).isBefore(more.movedAt());
    }

    @Test
    void nobodyAsksThemselvesOrTwiceOrUncheckedOrWithoutTheRightToWrite() {
        var sent = fair.sent();
        SignedInAs.account(sent.asker());
        refused("deals.error.once", () -> send(sent.listing()));
        SignedInAs.account(sent.owner());
        refused("deals.error.own", () -> send(sent.listing()));
        SignedInAs.account(fair.person(OrganisationKind.UNIVERSITY, OrganisationStatus.PENDING));
        refused("deals.error.not-approved", () -> send(sent.listing()));
        var university = fair.person(OrganisationKind.UNIVERSITY).organisationId();
        SignedInAs.as(Role.UNIVERSITY, university, MemberRole.READER);
        refused("deals.error.reader", () -> send(sent.listing()));
        SignedInAs.staff();
        refused("deals.error.no-organisation", () -> send(sent.listing()));
        SignedInAs.account(fair.person(OrganisationKind.UNIVERSITY));
        refused("deals.error.listing", () -> send(UUID.randomUUID()));
    }

    @Test
    void whoWasDeclinedMayAskAgain() {
        var sent = fair.sent();
        fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.CAPACITY, ""));
        SignedInAs.account(sent.asker());
        assertThat(send(sent.listing()).id()).isNotEqualTo(sent.id());
    }

    @Test
    void readerOfEitherSideReadsAndMovesNothing() {
        var sent = fair.sent();
        SignedInAs.as(Role.ENTERPRISE, sent.owner().organisationId(), MemberRole.READER);
        assertThat(deals.get(sent.id()).title()).isNotBlank();
        assertThat(deals.open(deals.get(sent.id()))).isEmpty();
        refused("deals.error.reader", () -> deals.move(sent.id(), 1, DealMove.ACCEPT, Words.of("")));
    }

    @Test
    void ofTwoAnswersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var sent = fair.sent();
        var colleague =
                fair.colleague(Objects.requireNonNull(sent.owner().organisationId()), OrganisationKind.ENTERPRISE);
        var outcomes = atOnce(
                () -> answer(sent, sent.owner(), DealMove.ACCEPT, Words.of("")),
                () -> answer(sent, colleague, DealMove.REFUSE, Words.because(Ending.PRICE, "")));
        assertThat(outcomes).containsOnlyOnce("deals.error.changed").hasSize(2);
        assertThat(lines(sent.id())).isEqualTo(2);
    }

    @Test
    void twoColleaguesAskingAtOnceAskOnce() throws Exception {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var demand = fair.demand(Objects.requireNonNull(owner.organisationId()), "两人同时想问的");
        var one = fair.person(OrganisationKind.UNIVERSITY);
        var other = fair.colleague(Objects.requireNonNull(one.organisationId()), OrganisationKind.UNIVERSITY);
        var outcomes = atOnce(() -> ask(one, demand), () -> ask(other, demand));
        assertThat(outcomes).containsExactlyInAnyOrder("SENT", "deals.error.once");
    }

    @Test
    void brokersNotesAreForTheClientsSideAndTheCentreAlone() {
        var sent = fair.sent();
        var broker = fair.person(OrganisationKind.AGENCY);
        SignedInAs.staff();
        refused(
                "deals.error.no-broker",
                () -> deals.assign(sent.id(), 1, sent.asker().id(), Side.ASKER));
        deals.assign(sent.id(), 1, broker.id(), Side.ASKER);
        fair.move(sent.id(), broker, DealMove.NOTE, Words.of("对方预算其实更宽。"));
        assertThat(words(sent.owner(), sent.id())).doesNotContain("对方预算其实更宽。");
        assertThat(words(sent.asker(), sent.id())).contains("对方预算其实更宽。");
        assertThat(words(broker, sent.id())).contains("对方预算其实更宽。");
        assertThat(told(sent.owner())).extracting(Object::toString).noneMatch(title -> title.contains("记录"));
        SignedInAs.staff();
        var moved = fair.read(sent.id());
        SignedInAs.staff();
        deals.assign(
                sent.id(), moved.version(), fair.person(OrganisationKind.AGENCY).id(), Side.OWNER);
        SignedInAs.account(broker);
        refused("deals.error.gone", () -> deals.get(sent.id()));
    }

    @Test
    void bothSidesReadWhoWasPutBetweenThemOfWhichAgencyAndForWhom() {
        var sent = fair.sent();
        var broker = fair.person(OrganisationKind.AGENCY);
        SignedInAs.staff();
        var assigned = deals.assign(sent.id(), 1, broker.id(), Side.ASKER);
        for (var side : List.of(sent.owner(), sent.asker())) {
            SignedInAs.account(side);
            var line = deals.thread(deals.get(sent.id()), Long.MAX_VALUE, 5).getLast();
            assertThat(line.words()).isEqualTo(broker.name());
            assertThat(line.assignment())
                    .isEqualTo(new Entry.Assignment(Objects.requireNonNull(broker.organisationId()), Side.ASKER));
            assertThat(sql.sql("select body from notice where account_id = ? and title like '%有技术经纪人跟进'")
                            .param(side.id())
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains(broker.name(), name(broker), name(sent.asker()));
        }
        SignedInAs.staff();
        deals.assign(sent.id(), assigned.version(), null, Side.ASKER);
        assertThat(told(broker)).last().asString().contains("不再由经纪人跟进");
    }

    @Test
    void nobodyOfAnAgencyThatIsNotCheckedIsPutBetween() {
        var sent = fair.sent();
        var stranger = fair.person(OrganisationKind.AGENCY, OrganisationStatus.PENDING);
        SignedInAs.staff();
        refused("deals.error.no-broker", () -> deals.assign(sent.id(), 1, stranger.id(), Side.OWNER));
    }

    @Test
    void brokerWhoActsForASideIsNotToldOfTheirOwnMove() {
        var sent = fair.sent();
        var broker = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql)
                .running(
                        Objects.requireNonNull(broker.organisationId()),
                        Objects.requireNonNull(sent.owner().organisationId()));
        SignedInAs.staff();
        deals.assign(sent.id(), 1, broker.id(), Side.OWNER);
        var before = told(broker);
        fair.move(sent.id(), broker, DealMove.ACCEPT, Words.of("代企业答复：欢迎来看。"));
        assertThat(told(broker)).isEqualTo(before);
        assertThat(told(sent.owner())).last().asString().contains("烘房余热白白排掉");
    }

    @Test
    void dealIsOnlyOnTheDesksThatItConcernsAndWaitsOnOne() {
        var sent = fair.sent();
        SignedInAs.account(sent.owner());
        assertThat(ids(Whose.MINE)).containsExactly(sent.id());
        assertThat(board.dueCount()).isEqualTo(1);
        SignedInAs.account(sent.asker());
        assertThat(ids(Whose.MINE)).isEmpty();
        assertThat(ids(Whose.OTHERS)).containsExactly(sent.id());
        SignedInAs.account(fair.person(OrganisationKind.UNIVERSITY));
        assertThat(ids(Whose.ALL)).isEmpty();
        SignedInAs.staff();
        assertThat(ids(Whose.ALL)).contains(sent.id());
    }

    @Test
    void pagesOfAListFollowEachOtherWithoutLossOrDouble() {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var demand = fair.demand(Objects.requireNonNull(owner.organisationId()), "第" + i + "件事");
            SignedInAs.account(fair.person(OrganisationKind.UNIVERSITY));
            all.addFirst(send(demand).id());
        }
        SignedInAs.account(owner);
        var seen = new ArrayList<UUID>();
        Cursor after = null;
        for (var page = board.page(Whose.ALL, null, after, 2);
                !page.isEmpty();
                page = board.page(Whose.ALL, null, after, 2)) {
            page.forEach(row -> seen.add(row.id()));
            after = page.getLast().cursor();
        }
        assertThat(seen).isEqualTo(all);
        assertThat(board.page(Whose.ALL, DealStage.TALKING, null, 9)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DealMove.class,
            names = {"ASK", "REFUSE"})
    void answerWithoutItsReasonStaysInTheForm(DealMove move) {
        var sent = fair.sent();
        assertThatThrownBy(() -> fair.move(sent.id(), sent.owner(), move, Words.of("")))
                .isInstanceOf(Mistakes.class);
        assertThatThrownBy(() -> fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.OTHER, " ")))
                .isInstanceOf(Mistakes.class);
        assertThatThrownBy(() -> fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.TERMS, "")))
                .isInstanceOf(Mistakes.class);
        assertThat(fair.read(sent.id()).version()).isEqualTo(sent.deal().version());
    }

    @Test
    void meetingThatHasNotTakenPlaceIsNotLogged() {
        var sent = fair.sent();
        fair.move(sent.id(), sent.owner(), DealMove.ACCEPT, Words.of(""));
        fair.move(sent.id(), sent.asker(), DealMove.TALK, Words.of("好。"));
        var ahead = new Entry.Meeting(LocalDate.now().plusDays(3), "", "");
        assertThatThrownBy(() -> fair.move(sent.id(), sent.asker(), DealMove.MEET, Words.met(ahead, "")))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes ->
                                assertThat(mistakes.byField()).containsOnlyKeys("text", "metOn", "metAt", "metWho"));
    }

    @Test
    void fileOfSomebodyElseIsNotAttached() {
        var sent = fair.sent();
        var foreign = Words.of("看附件").with(List.of(UUID.randomUUID()));
        assertThatThrownBy(() -> fair.move(sent.id(), sent.owner(), DealMove.ASK, foreign))
                .isInstanceOf(Refused.class);
    }

    @Test
    void attachmentIsForWhomTheLineIsFor() {
        var sent = fair.sent();
        SignedInAs.account(sent.owner());
        var file = files.store("deal", Objects.requireNonNull(sent.owner().organisationId()), "位置图.png", picture());
        var told = Words.of("请看位置图。").with(List.of(file.id()));
        assertThat(readers.mayRead(file, who(sent.asker()))).isFalse();
        fair.move(sent.id(), sent.owner(), DealMove.ASK, told);
        assertThat(readers.mayRead(file, who(sent.asker()))).isTrue();
        assertThat(readers.mayRead(file, who(fair.staff()))).isTrue();
        assertThat(readers.mayRead(file, who(fair.person(OrganisationKind.ENTERPRISE))))
                .isFalse();
        assertThat(readers.used(List.of(file.id(), UUID.randomUUID()))).containsExactly(file.id());
    }

    @Test
    void agencyAsksForItsClientAsFarAsItsMandateReaches() {
        var sent = fair.sent();
        fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.CAPACITY, ""));
        var agency = fair.person(OrganisationKind.AGENCY);
        var client = Objects.requireNonNull(sent.asker().organisationId());
        SignedInAs.account(agency);
        refused("deals.error.not-mandated", () -> sendFor(client, sent.listing()));
        var mandate = new Recorded(sql).running(Objects.requireNonNull(agency.organisationId()), client);
        var deal = sendFor(client, sent.listing());
        assertThat(deal.askerOrganisation()).isEqualTo(client);
        assertThat(ids(Whose.OTHERS)).containsExactly(deal.id());
        assertThat(told(sent.asker())).extracting(Object::toString).anyMatch(title -> title.contains("有对接意向"));
        new Recorded(sql).end(mandate);
        assertThat(ids(Whose.ALL)).isEmpty();
        refused("deals.error.gone", () -> deals.get(deal.id()));
    }

    private Deal sendFor(UUID client, UUID listing) {
        var own = Fair.intention();
        return intentions.send(
                Kind.DEMAND, listing, new IntentionForm(own.message(), own.wishes(), own.mode(), null, client));
    }

    private SignedIn who(Account account) {
        SignedInAs.account(account);
        return fair.who();
    }

    private static byte[] picture() {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private Deal send(UUID listing) {
        return intentions.send(Kind.DEMAND, listing, Fair.intention());
    }

    private String ask(Account who, UUID demand) {
        SignedInAs.account(who);
        return send(demand).stage().name();
    }

    private String answer(Fair.Sent sent, Account who, DealMove move, Words words) {
        SignedInAs.account(who);
        return deals.move(sent.id(), sent.deal().version(), move, words).stage().name();
    }

    /** What became of each; a refusal says its key. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<String>();
            for (var running : threads.invokeAll(List.of(one, other))) {
                try {
                    outcomes.add(running.get());
                } catch (ExecutionException failed) {
                    outcomes.add(((Refused) Objects.requireNonNull(failed.getCause())).key());
                }
            }
            return outcomes;
        }
    }

    private List<UUID> ids(Whose whose) {
        return board.page(whose, null, null, 50).stream().map(DealRow::id).toList();
    }

    private List<String> words(Account who, UUID deal) {
        SignedInAs.account(who);
        try {
            return deals.thread(deals.get(deal), Long.MAX_VALUE, 50).stream()
                    .map(Entry::words)
                    .toList();
        } finally {
            SignedInAs.nobody();
        }
    }

    private static void refused(String key, Callable<?> act) {
        assertThatThrownBy(act::call)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private String name(Account of) {
        return sql.sql("select name from organisation where id = ?")
                .param(of.organisationId())
                .query(String.class)
                .single();
    }

    private List<Object> told(Account who) {
        return sql.sql("select title from notice where account_id = ? order by created_at")
                .param(who.id())
                .query()
                .singleColumn();
    }

    private List<String> audited(UUID deal) {
        return sql.sql("select action from audit where object = ? order by seq")
                .param(deal.toString())
                .query(String.class)
                .list();
    }

    private int lines(UUID deal) {
        return sql.sql("select count(*) from deal_entry where deal_id = ?")
                .param(deal)
                .query(Integer.class)
                .single();
    }

    private static Entry.Meeting meeting() {
        return new Entry.Meeting(LocalDate.now().minusDays(1), "宁安镇烘房", "双方技术人员各两人");
    }
}
