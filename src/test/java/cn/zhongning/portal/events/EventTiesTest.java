package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.campaigns.CampaignForm;
import cn.zhongning.portal.campaigns.CampaignKind;
import cn.zhongning.portal.campaigns.Campaigns;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.venues.Halls;
import cn.zhongning.portal.venues.Venues;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class EventTiesTest extends DeskTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2070);

    @Autowired
    EventService events;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Venues venues;

    @Autowired
    Halls halls;

    @LocalServerPort
    int port;

    @Test
    void campaignAndVenueShowTheEventAndItLeadsToBoth() throws Exception {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.staff();
        var campaign = campaign();
        var draft = events.draft(form("电池拆开看", campaign, venue.id()));
        events.publish(draft.id(), draft.version());
        var browser = new Browser(port);
        assertThat(browser.get(draft.address()).body()).contains("/campaigns/" + campaign, venue.address());
        assertThat(browser.get("/campaigns/" + campaign).body()).contains("电池拆开看", draft.address());
        assertThat(browser.get(venue.address()).body()).contains("电池拆开看");
        assertThat(browser.get("/en" + venue.address()).body()).contains("/en" + draft.address());
    }

    @Test
    void eventKeepsAVenueThatWasWithdrawnButNobodyChoosesIt() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.staff();
        var draft = events.draft(form("先定好的场地", null, venue.id()));
        venues.withdraw(venue.id(), venue.version());
        var kept = events.change(draft.id(), draft.version(), form("先定好的场地", null, venue.id()));
        assertThat(kept.place().venueId()).isEqualTo(venue.id());
        assertThatThrownBy(() -> events.draft(form("后来的活动", null, venue.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tied");
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosingAVenueFillsPlaceAndTown() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        open("desk/events/new");
        ComboBox<UUID> known = find(ComboBox.class).withLabel("科普阵地").single();
        test(known).selectItem(venue.form().name());
        assertThat(line("地点").getValue()).contains("石空锰业科普馆", "工业路 8 号");
        Select<String> town = find(Select.class).withLabel("乡镇").single();
        assertThat(town.getValue()).isEqualTo("shikong");
    }

    @Test
    void besideAnEventStandsWhatIsMostLikeItAndNeverItselfOrWhatIsOver() throws Exception {
        SignedInAs.staff();
        var campaign = campaign();
        var here = published("同一周的活动一", campaign);
        var alike = published("同一周的活动二", campaign);
        var cancelled = published("同一周的活动三", campaign);
        events.cancel(cancelled.id(), cancelled.version(), "停电");
        var beside = events.beside(here, 3);
        assertThat(beside)
                .hasSizeLessThanOrEqualTo(3)
                .first()
                .extracting(Event::id)
                .isEqualTo(alike.id());
        assertThat(beside).extracting(Event::id).doesNotContain(here.id(), cancelled.id());
        assertThat(new Browser(port).get(here.address()).body()).contains(alike.address());
    }

    private Event published(String title, UUID campaign) {
        var draft = events.draft(form(title, campaign, null));
        return events.publish(draft.id(), draft.version());
    }

    private UUID campaign() {
        int year = YEARS.getAndIncrement();
        var form = new CampaignForm(
                CampaignKind.SCIENCE_WEEK, year, "连起来的主题", LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 9), "");
        var draft = campaigns.draft(form);
        return campaigns.publish(draft.id(), draft.version()).id();
    }

    private static EventForm form(String title, @Nullable UUID campaign, @Nullable UUID venue) {
        var start = LocalDateTime.now(Clocks.CHINA).plusDays(9).withNano(0);
        var told = Announcement.of(
                new Wording(title, "", "把一节旧电池拆开，看看里面有什么。"),
                new Topic(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL), Set.of(), null, List.of(), campaign),
                new Place(EventMode.ON_SITE, "石空锰业科普馆", "shikong", "", venue));
        return new EventForm(told, List.of(SessionForm.open(start, start.plusHours(1))));
    }
}
