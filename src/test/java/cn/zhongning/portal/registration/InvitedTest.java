package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Entry;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventForm;
import cn.zhongning.portal.events.EventMode;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.Place;
import cn.zhongning.portal.events.SessionForm;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in by invitation, what those learn who have a seat online, and what becomes of tickets to a cancelled event. */
@PortalTest
class InvitedTest {
    @Autowired
    Halls halls;

    @Autowired
    EventService events;

    @LocalServerPort
    int port;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void whoHasNoInvitationGetsNoSeatAndWhoHasOneDoes() throws Exception {
        var event = halls.publish(form(EventMode.ON_SITE, Attendance.INVITATION));
        var code = String.valueOf(event.invitation());
        assertThat(browser.get(event.address()).body())
                .contains("凭邀请报名", "我有邀请")
                .doesNotContain(code);
        var link = event.address() + "/register";
        assertThat(browser.get(link).body()).contains("邀请码").doesNotContain(code);
        assertThat(browser.get(link + "?invitation=" + code).body()).contains("value=\"" + code + "\"");
        for (var wrong : List.of("", "AAAAAAAA", code + "A")) {
            var refused = send(event, "ON_SITE", wrong);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("邀请码不对").doesNotContain("value=\"" + code + "\"");
        }
        assertThat(halls.session(event).taken()).isZero();
        assertThat(send(event, "ON_SITE", code.toLowerCase(Locale.ROOT)).statusCode())
                .isEqualTo(303);
        assertThat(halls.session(event).taken()).isEqualTo(1);
    }

    @Test
    void replacedCodeLetsNobodyInAndWhoHasATicketKeepsIt() throws Exception {
        var event = halls.publish(form(EventMode.ON_SITE, Attendance.INVITATION));
        var old = String.valueOf(event.invitation());
        var ticket = ticket(send(event, "ON_SITE", old));
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThatThrownBy(() -> events.inviteAnew(event.id(), event.version()))
                .hasMessageContaining("events.error.gone");
        SignedInAs.as(Role.ORGANISER, event.organisationId(), MemberRole.READER);
        assertThatThrownBy(() -> events.inviteAnew(event.id(), event.version()))
                .hasMessageContaining("events.error.reader");
        SignedInAs.as(Role.ORGANISER, event.organisationId());
        var fresh =
                String.valueOf(events.inviteAnew(event.id(), event.version()).invitation());
        assertThat(fresh).isNotEqualTo(old);
        assertThatThrownBy(() -> events.inviteAnew(event.id(), event.version()))
                .hasMessageContaining("events.error.changed");
        SignedInAs.nobody();
        assertThat(send(event, "ON_SITE", old).statusCode()).isEqualTo(422);
        assertThat(browser.get(ticket).statusCode()).isEqualTo(200);
        assertThat(send(event, "ON_SITE", fresh).statusCode()).isEqualTo(303);
        assertThat(halls.session(event).taken()).isEqualTo(2);
    }

    @Test
    void meetingLinkStandsOnTheTicketsOfThoseOnlineAndNowhereElse() throws Exception {
        var event = halls.publish(form(EventMode.HYBRID, Attendance.REGISTRATION));
        var page = browser.get(event.address()).body();
        assertThat(page).contains("从南门进").doesNotContain("meeting.example.cn");
        var there = browser.get(ticket(send(event, "ON_SITE", ""))).body();
        assertThat(there).contains("从南门进").doesNotContain("meeting.example.cn");
        var online = browser.get(ticket(send(event, "ONLINE", ""))).body();
        assertThat(online).contains("meeting.example.cn").doesNotContain("从南门进");
        var waiting = browser.get(ticket(send(event, "ONLINE", ""))).body();
        assertThat(waiting).contains("候补").doesNotContain("meeting.example.cn");
    }

    @Test
    void cancelledEventStaysToBeReadAndItsSeatsAreFree() throws Exception {
        var event = halls.publish(form(EventMode.ON_SITE, Attendance.REGISTRATION));
        var ticket = ticket(send(event, "ON_SITE", ""));
        SignedInAs.staff();
        events.cancel(event.id(), event.version(), "连日大雨，道路不通");
        SignedInAs.nobody();
        var page = browser.get(event.address()).body();
        assertThat(page).contains("活动已取消", "连日大雨，道路不通", "EventCancelled").doesNotContain("个人信息告知");
        assertThat(browser.get(ticket).body()).contains("活动已取消", "连日大雨，道路不通");
        assertThat(halls.session(event).taken()).isZero();
        assertThat(send(event, "ON_SITE", "").statusCode()).isNotEqualTo(303);
    }

    private static EventForm form(EventMode mode, Attendance attendance) {
        var model = Halls.form(2, true, Set.of());
        var session = model.sessions().getFirst();
        var online = mode == EventMode.HYBRID ? 1 : null;
        var seats = new SessionForm(null, session.starts(), session.ends(), 2, online, null, null, 4, true);
        var told = model.announcement()
                .with(Place.of(mode, "石空镇科普工作站", "shikong"))
                .with(new Entry(attendance, Set.of(), "从南门进", "https://meeting.example.cn/1"));
        return new EventForm(told, List.of(seats));
    }

    private HttpResponse<String> send(Event event, String seating, String invitation) throws Exception {
        var form = new LinkedHashMap<String, String>();
        form.put("session", halls.session(event).id() + "/" + seating);
        form.put("name", "王小宁");
        form.put("phone", Halls.phone());
        form.put("persons", "1");
        form.put("children", "0");
        form.put("consent", RegistrationNotice.VERSION);
        form.put("invitation", invitation);
        return browser.send(browser.request(event.address() + "/register")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(typed(form))));
    }

    private static String typed(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String ticket(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
