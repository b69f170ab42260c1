package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of an event: each step, from each stage, by each kind of person. */
@PortalTest
class EventStepsTest {
    /** Step, who may take it, from where, where to; whatever is not here is refused. */
    private static final String TABLE = """
            submit    | organiser             | DRAFT WITHDRAWN              | REVIEW
            recall    | organiser             | REVIEW                       | DRAFT
            send back | staff admin           | REVIEW                       | DRAFT
            publish   | staff admin           | REVIEW WITHDRAWN             | PUBLISHED
            cancel    | organiser staff admin | PUBLISHED                    | CANCELLED
            report    | staff admin           | PUBLISHED                    | REPORTED
            withdraw  | staff admin           | PUBLISHED CANCELLED REPORTED | WITHDRAWN
            change    | staff admin           | DRAFT REVIEW PUBLISHED WITHDRAWN | same
            change    | organiser             | DRAFT WITHDRAWN              | same
            propose   | organiser             | PUBLISHED                    | same
            """;

    private static final List<String> PEOPLE =
            List.of("organiser", "reader", "other organiser", "enterprise", "staff", "admin");

    @Autowired
    EventService events;

    @Autowired
    EventProposals proposals;

    @Autowired
    JdbcClient sql;

    private final UUID organiser = UUID.randomUUID();

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(TABLE.split("\n"))
                .map(line -> line.split("\\|")[0].strip())
                .distinct()
                .flatMap(step -> Stream.of(EventStage.values())
                        .flatMap(stage -> PEOPLE.stream().map(who -> Arguments.of(step, stage, who))));
    }

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @MethodSource("everything")
    void stepIsTakenByThoseWhoMayAndByNobodyElse(String step, EventStage stage, String who) {
        var event = at(stage, step.equals("report"));
        act(who);
        var expected = expected(step, stage, who);
        if (expected == null) {
            assertThatThrownBy(() -> take(step, event)).isInstanceOf(Refused.class);
            assertThat(stage(event)).isEqualTo(stage.name());
        } else {
            take(step, event);
            assertThat(stage(event)).isEqualTo(expected);
        }
    }

    @Test
    void staffPublishWhatTheCentreWritesAndNobodysUnfinishedDraft() {
        organisation(organiser, "CENTRE");
        act("staff");
        var own = events.draft(form(3));
        assertThat(events.publish(own.id(), own.version()).stage()).isEqualTo(EventStage.PUBLISHED);
    }

    @Test
    void oldTextStaysVisibleUntilAProposalIsTakenOver() {
        var event = at(EventStage.PUBLISHED, false);
        act("organiser");
        proposals.propose(event.id(), event.version(), called("新的标题"));
        assertThat(events.visible(event.id()).orElseThrow().title()).isEqualTo("步步走的讲座");
        act("staff");
        var read = proposals.of(event.id()).orElseThrow();
        act("organiser");
        proposals.propose(event.id(), event.version(), called("又改了一次"));
        act("staff");
        assertThatThrownBy(() -> proposals.accept(event.id(), event.version(), read))
                .hasMessageContaining("events.error.changed");
        assertThatThrownBy(() -> events.change(event.id(), event.version(), form(4)))
                .hasMessageContaining("events.error.proposal-waits");
        proposals.accept(event.id(), event.version(), proposals.of(event.id()).orElseThrow());
        var now = events.visible(event.id()).orElseThrow();
        assertThat(now.title()).isEqualTo("又改了一次");
        assertThat(now.changedAt()).isNotNull();
        assertThat(proposals.of(event.id())).isEmpty();
    }

    @Test
    void organiserReadsWhyAProposalWasNotTakenOver() {
        var event = at(EventStage.PUBLISHED, false);
        act("organiser");
        proposals.propose(event.id(), event.version(), called("最最最好的讲座"));
        act("staff");
        proposals.giveBack(event.id(), event.version(), proposals.of(event.id()).orElseThrow(), "请不要夸大");
        act("organiser");
        assertThat(proposals.of(event.id()).orElseThrow().returned()).isEqualTo("请不要夸大");
        proposals.drop(event.id(), event.version());
        assertThat(proposals.of(event.id())).isEmpty();
    }

    @Test
    void strangerNeitherReadsNorDropsAProposal() {
        var event = at(EventStage.PUBLISHED, false);
        act("organiser");
        proposals.propose(event.id(), event.version(), called("新的标题"));
        act("other organiser");
        assertThatThrownBy(() -> proposals.of(event.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.drop(event.id(), event.version())).isInstanceOf(Refused.class);
    }

    @Test
    void organisersReasonIsPublicAtOnceAndSoItsWordsAreChecked() {
        var event = at(EventStage.PUBLISHED, false);
        act("organiser");
        assertThatThrownBy(() -> events.cancel(event.id(), event.version(), "换到全县最佳地点再办"))
                .hasMessageContaining("events.error.reason.words");
    }

    @Test
    void copyLiesAheadOnTheSameWeekdayWithoutWhatWasCalledOff() {
        var event = at(EventStage.PUBLISHED, true);
        act("organiser");
        var copy = events.copy(event.id());
        assertThat(copy.startsAt()).isAfter(Instant.now());
        assertThat(copy.startsAt().atZone(Clocks.CHINA).getDayOfWeek())
                .isEqualTo(events.sessions(event.id())
                        .getFirst()
                        .startsAt()
                        .atZone(Clocks.CHINA)
                        .getDayOfWeek());
        assertThat(events.sessions(copy.id())).hasSize(1).allMatch(session -> session.taken() == 0);
        assertThat(copy.stage()).isEqualTo(EventStage.DRAFT);
        act("other organiser");
        assertThatThrownBy(() -> events.copy(event.id())).isInstanceOf(Refused.class);
    }

    private static @Nullable String expected(String step, EventStage stage, String who) {
        return Arrays.stream(TABLE.split("\n"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .filter(line -> line.getFirst().equals(step))
                .filter(line -> List.of(line.get(1).split(" ")).contains(who))
                .filter(line -> List.of(line.get(2).split(" ")).contains(stage.name()))
                .map(line -> line.get(3).equals("same") ? stage.name() : line.get(3))
                .findFirst()
                .orElse(null);
    }

    private void take(String step, Event event) {
        var id = event.id();
        int version = event.version();
        switch (step) {
            case "submit" -> events.submit(id, version);
            case "recall" -> events.recall(id, version);
            case "send back" -> events.sendBack(id, version, "请写明集合地点");
            case "publish" -> events.publish(id, version);
            case "cancel" -> events.cancel(id, version, "连日大雨，道路不通");
            case "report" -> events.report(id);
            case "withdraw" -> events.withdraw(id, version);
            case "change" -> events.change(id, version, form(5));
            case "propose" -> proposals.propose(id, version, called("新的标题"));
            default -> throw new IllegalArgumentException(step);
        }
    }

    private Event at(EventStage stage, boolean over) {
        organisation(organiser, "ORGANISER");
        SignedInAs.as(Role.ORGANISER, organiser);
        var event = events.draft(form(3));
        sql.sql("update event set stage = ?, published_at = now() where id = ?")
                .params(stage.name(), event.id())
                .update();
        if (over) {
            var past = "starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days'";
            sql.sql("update event set " + past + " where id = ?")
                    .param(event.id())
                    .update();
            sql.sql("update event_session set " + past + " where event_id = ?")
                    .param(event.id())
                    .update();
        }
        return events.forDesk(event.id());
    }

    private void act(String who) {
        switch (who) {
            case "organiser" -> SignedInAs.as(Role.ORGANISER, organiser);
            case "reader" -> SignedInAs.as(Role.ORGANISER, organiser, MemberRole.READER);
            case "other organiser" -> SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
            case "enterprise" -> SignedInAs.as(Role.ENTERPRISE, organiser);
            case "staff" -> SignedInAs.as(Role.STAFF, organiser);
            default -> SignedInAs.as(Role.ADMIN, null);
        }
    }

    private String stage(Event event) {
        return sql.sql("select stage from event where id = ?")
                .param(event.id())
                .query(String.class)
                .single();
    }

    private void organisation(UUID id, String kind) {
        sql.sql("insert into organisation values (:id, 1, :kind, '测试单位', :code, null, 'APPROVED', null, false, now())")
                .param("id", id)
                .param("kind", kind)
                .param("code", id.toString().replace("-", "").substring(0, 18))
                .update();
    }

    private static Announcement called(String title) {
        return Announcement.of(
                new Wording(title, "", "从一块矿石讲起，亲手做一节电池。"),
                Topic.of(EventKind.LECTURE, Set.of(EventSetting.SCHOOL)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
    }

    private static EventForm form(int inDays) {
        var start = LocalDateTime.now(Clocks.CHINA).plusDays(inDays).withNano(0);
        return new EventForm(called("步步走的讲座"), List.of(SessionForm.open(start, start.plusHours(1))));
    }
}
