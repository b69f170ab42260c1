package cn.zhongning.portal.venues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class VenueTest {
    @Autowired
    Venues venues;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void publicReadsAVenueOnceTheCentreHasCheckedIt() {
        var organiser = halls.organiser();
        SignedInAs.as(Role.ORGANISER, organiser);
        var draft = venues.draft(organiser, Halls.form("待审的科普馆", 30));
        var submitted = venues.submit(draft.id(), draft.version());
        assertThatThrownBy(() -> venues.publish(draft.id(), submitted.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("staff");
        assertThat(venues.published(draft.id())).isEmpty();
        SignedInAs.staff();
        assertThat(venues.mine(VenueShelf.WAITING, 0, 1000))
                .extracting(Venue::id)
                .contains(draft.id());
        venues.publish(draft.id(), submitted.version());
        var read = venues.published(draft.id()).orElseThrow();
        assertThat(read.form()).isEqualTo(Halls.form("待审的科普馆", 30));
        assertThat(venues.mine(VenueShelf.WAITING, 0, 1000))
                .extracting(Venue::id)
                .doesNotContain(draft.id());
    }

    @Test
    void oldTextStaysVisibleWhileAnOrganisersEditWaits() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        var revised = venues.change(venue.id(), venue.version(), Halls.form("改了名字的科普馆", 30));
        assertThat(venues.published(venue.id()).orElseThrow().form().name()).isEqualTo("石空锰业科普馆");
        var submitted = venues.submit(venue.id(), revised.version());
        SignedInAs.staff();
        var returned = venues.giveBack(venue.id(), submitted.version(), "名字请与牌子上的一致");
        assertThat(returned.returnReason()).isEqualTo("名字请与牌子上的一致");
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        submitted = venues.submit(venue.id(), returned.version());
        SignedInAs.staff();
        venues.publish(venue.id(), submitted.version());
        assertThat(venues.published(venue.id()).orElseThrow().form().name()).isEqualTo("改了名字的科普馆");
    }

    @Test
    void pageOfAVenueFromAnOlderRuleIsStillRead() throws Exception {
        var venue = halls.open(halls.organiser(), 30);
        sql.sql("""
                update venue set phone = '999', contact = '', description = '          短', latitude = null, longitude = null,
                    hours = '{"week":{"MONDAY":[{"opens":"18:00","closes":"09:00"}]},"note":"","closed":[]}'
                where id = ?
                """).param(venue.id()).update();
        var browser = new Browser(port);
        assertThat(browser.get(venue.address()).statusCode()).isEqualTo(200);
        assertThat(browser.get(venue.address() + "/visits").statusCode()).isEqualTo(200);
        assertThat(browser.get("/venues").statusCode()).isEqualTo(200);
        SignedInAs.staff();
        var read = venues.forDesk(venue.id());
        assertThatThrownBy(() -> venues.publish(read.id(), read.version(), read.form()))
                .hasMessageContaining("venues.error.description");
    }

    @Test
    void othersFindNoVenueToWorkOn() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThatThrownBy(() -> venues.forDesk(venue.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> venues.withdraw(venue.id(), venue.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> venues.draft(venue.organisationId(), Halls.form("替别人登记", 30)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-yours");
        SignedInAs.as(Role.ORGANISER, venue.organisationId(), MemberRole.READER);
        assertThatThrownBy(() -> venues.change(venue.id(), venue.version(), venue.form()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reader");
    }

    @Test
    void secondOfTwoDecisionsIsToldThatTheTextHasChanged() {
        var organiser = halls.organiser();
        SignedInAs.as(Role.ORGANISER, organiser);
        var draft = venues.draft(organiser, Halls.form("两人同时看的科普馆", 30));
        var submitted = venues.submit(draft.id(), draft.version());
        venues.change(draft.id(), submitted.version(), Halls.form("两人同时看的科普馆", 20));
        SignedInAs.staff();
        assertThatThrownBy(() -> venues.publish(draft.id(), submitted.version()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
    }

    @Test
    void listIsFilteredByKindLevelAndTown() {
        var venue = halls.open(halls.organiser(), 30);
        assertThat(venues.published(new VenueFilter(VenueKind.HALL, VenueLevel.COUNTY, "shikong"), 0, 1000))
                .extracting(Venue::id)
                .contains(venue.id());
        assertThat(venues.published(new VenueFilter(VenueKind.BASE, null, null), 0, 1000))
                .extracting(Venue::id)
                .doesNotContain(venue.id());
        assertThat(venues.published(new VenueFilter(null, null, "ningan"), 0, 1000))
                .extracting(Venue::id)
                .doesNotContain(venue.id());
    }

    @Test
    void groupsComeForWholeHoursWithinTheOpeningTimes() {
        var day = LocalDate.of(2026, 11, 30);
        var hours = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(11, 30)))),
                "",
                List.of(day.plusWeeks(1)));
        assertThat(hours.hoursOn(day))
                .extracting(OpeningHours.Span::opens)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(hours.hoursOn(day.plusDays(1))).isEmpty();
        assertThat(hours.hoursOn(day.plusWeeks(1))).isEmpty();
    }
}
