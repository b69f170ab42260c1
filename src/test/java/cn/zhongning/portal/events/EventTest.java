package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class EventTest {
    @Autowired
    EventService events;

    @Autowired
    EventSource source;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void publicReadsAnEventFromItsPublicationToItsWithdrawal() throws Exception {
        signIn(Role.STAFF);
        var event = events.draft(form(LocalDateTime.now().plusDays(3)));
        var browser = new Browser(port);
        assertThat(browser.get(event.address()).statusCode()).isEqualTo(404);

        var published = events.publish(event.id(), event.version());
        var page = browser.get(event.address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("矿石到电池的一小时", "进校园", "石空镇", "\"Event\"", "BreadcrumbList");
        assertThat(source.documents(List.of(event.id()))).hasSize(1);
        assertThat(source.browse(SearchQuery.all(Kind.EVENT), 0, 1000).ids()).contains(event.id());
        assertThat(source.cards(List.of(event.id()), Texts.ENGLISH)).containsKey(event.id());

        events.withdraw(event.id(), published.version());
        assertThat(browser.get(event.address()).statusCode()).isEqualTo(404);
        assertThat(source.documents(List.of(event.id()))).isEmpty();
    }

    @Test
    void organiserWritesButOnlyStaffPublish() {
        signIn(Role.ORGANISER);
        var event = events.draft(form(LocalDateTime.now().plusDays(3)));
        assertThat(events.mine(EventShelf.DRAFTS, 1)).extracting(Event::id).contains(event.id());
        assertThatThrownBy(() -> events.publish(event.id(), event.version())).isInstanceOf(Refused.class);
    }

    @Test
    void readerOfAnOrganiserSeesTheirEventsAndWritesNone() {
        signIn(Role.ORGANISER);
        var event = events.draft(form(LocalDateTime.now().plusDays(3)));
        SignedInAs.as(Role.ORGANISER, user.require().organisationId(), MemberRole.READER);
        assertThat(events.forDesk(event.id()).title()).isEqualTo(event.title());
        assertThatThrownBy(() -> events.change(event.id(), event.version(), form(LocalDateTime.now())))
                .hasMessageContaining("events.error.reader");
        assertThatThrownBy(() -> events.draft(form(LocalDateTime.now()))).hasMessageContaining("events.error.reader");
    }

    @Test
    void organiserWhoIsNotCheckedYetSeesTheirDeskAndWritesNothing() {
        signIn(Role.ORGANISER);
        jdbc.sql("update organisation set status = 'PENDING' where id = ?")
                .param(user.require().organisationId())
                .update();
        assertThat(events.mine(EventShelf.DRAFTS, 1)).isEmpty();
        assertThatThrownBy(() -> events.draft(form(LocalDateTime.now().plusDays(3))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyStepOfAnEventIsInTheAuditLog() {
        signIn(Role.STAFF);
        var draft = events.draft(form(LocalDateTime.now().plusDays(3)));
        var published = events.publish(draft.id(), draft.version());
        events.withdraw(draft.id(), published.version());
        assertThat(jdbc.sql("select action from audit where object = ? order by seq")
                        .param(draft.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("event.draft", "event.publish-own", "event.withdraw");
    }

    @Test
    void whoReadAnOlderVersionDoesNotPublishANewerOneUnseen() {
        signIn(Role.STAFF);
        var read = events.draft(form(LocalDateTime.now().plusDays(3)));
        events.change(read.id(), read.version(), form(LocalDateTime.now().plusDays(9)));
        assertThatThrownBy(() -> events.publish(read.id(), read.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("events.error.changed");
    }

    @Test
    void eventOfAnOrganiserWhomTheCentreRefusedIsNotPublished() {
        signIn(Role.ORGANISER);
        var written = events.draft(form(LocalDateTime.now().plusDays(3)));
        var draft = events.submit(written.id(), written.version());
        jdbc.sql("update organisation set status = 'REFUSED' where id = ?")
                .param(draft.organisationId())
                .update();
        signIn(Role.STAFF);
        assertThatThrownBy(() -> events.publish(draft.id(), draft.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("events.error.organiser");
    }

    @Test
    void eventThatEndsBeforeItStartsIsRefused() {
        signIn(Role.STAFF);
        var start = LocalDateTime.now().plusDays(3);
        var wrong = form(start).at(List.of(SessionForm.open(start, start)));
        assertThatThrownBy(() -> events.draft(wrong)).isInstanceOf(Mistakes.class);
    }

    @Test
    void draftNeedsATitleOnlyAndIsHandedInWhole() {
        signIn(Role.ORGANISER);
        var nothing = Announcement.of(
                new Wording("下个月的讲座", "", ""),
                new Topic(null, Set.of(), Set.of(), null, List.of(), null),
                Place.of(EventMode.ON_SITE, "", null));
        var half = new SessionDraft(LocalDateTime.parse("2027-01-09T10:00"), null, -5, null, null, null, null, true);
        var draft = events.draft(new EventForm(nothing, List.of(), List.of(half)));
        var kept = events.forDesk(draft.id());
        assertThat(kept.whole()).isFalse();
        assertThat(events.form(kept).unfinished()).containsExactly(half);
        assertThatThrownBy(() -> events.submit(kept.id(), kept.version()))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys("description", "kind", "settings", "venue", "sessions"));
        var copy = events.copy(kept.id());
        assertThat(copy.title()).isEqualTo("下个月的讲座");
        var whole = events.change(
                kept.id(), kept.version(), form(LocalDateTime.now().plusDays(3)));
        assertThat(events.submit(whole.id(), whole.version()).stage()).isEqualTo(EventStage.REVIEW);
    }

    @Test
    void pageOfAnEventFromAnOlderRuleIsStillRead() throws Exception {
        signIn(Role.STAFF);
        var event = events.draft(form(LocalDateTime.now().plusDays(3)));
        events.publish(event.id(), event.version());
        jdbc.sql("""
                update event set description = '短', speakers = '[{"name":"","about":"化学老师"}]',
                    age_from = 60, age_to = null, co_organisers = array_fill('科协'::text, array[11])
                where id = ?
                """).param(event.id()).update();
        jdbc.sql("""
                with series as (insert into event_series (id, event_id, rrule, starts_at, minutes)
                    values (gen_random_uuid(), :event, 'FREQ=YEARLY', now(), 60) returning id)
                update event_session set closes_at = ends_at + interval '1 hour', series_id = (select id from series),
                    recurrence_id = starts_at where event_id = :event
                """).param("event", event.id()).update();
        var browser = new Browser(port);
        assertThat(browser.get(event.address()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/events").statusCode()).isEqualTo(200);
        assertThat(browser.get(event.address() + "/event.ics").statusCode()).isEqualTo(200);
        assertThat(source.documents(List.of(event.id()))).hasSize(1);
        var kept = events.forDesk(event.id());
        assertThatThrownBy(() -> events.change(kept.id(), kept.version(), events.form(kept)))
                .isInstanceOf(Mistakes.class);
    }

    @Test
    void readerSeesChineseTimeAndWeekday() {
        var start = Instant.parse("2026-11-28T02:00:00Z");
        assertThat(EventTimes.span(start, start.plusSeconds(3600), Texts.CHINESE))
                .isEqualTo("2026年11月28日 星期六 10:00–11:00");
        assertThat(EventTimes.span(start, start.plusSeconds(3600), Texts.ENGLISH))
                .isEqualTo("Saturday, 28 November 2026, 10:00–11:00");
    }

    private static EventForm form(LocalDateTime start) {
        var told = Announcement.of(
                new Wording("锰从哪里来？矿石到电池的一小时", "", "从一块矿石讲起，亲手做一节电池。\n14 岁以下请家长陪同。"),
                new Topic(
                        EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL), Set.of("recycling"), null, List.of(), null),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        return new EventForm(told, List.of(SessionForm.open(start, start.plusHours(1))));
    }

    private void signIn(Role role) {
        var organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation values (:id, 1, :kind, '测试单位', :code, null, 'APPROVED', null, false, now())")
                .param("id", organisation)
                .param("kind", role.staff() ? "CENTRE" : "ORGANISER")
                .param("code", organisation.toString().replace("-", "").substring(0, 18))
                .update();
        SignedInAs.as(role, organisation);
    }
}
