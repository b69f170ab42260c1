package cn.zhongning.portal.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Halls;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.Venues;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class VisitTest {
    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000L);

    @Autowired
    Halls halls;

    @Autowired
    Venues venues;

    @Autowired
    Visits visits;

    @Autowired
    VisitDesk desk;

    @Autowired
    VisitBook book;

    @Autowired
    VisitHours hours;

    @Autowired
    VisitKeeping keeping;

    @Autowired
    VisitLinks links;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void hourIsNeverOverbookedHoweverManyAskAtOnce() throws Exception {
        var venue = halls.open(halls.organiser(), 50);
        var answers = atOnce(IntStream.range(0, 24)
                .mapToObj(any -> form(venue, phone(), 7))
                .map(form -> (Callable<Visits.Answer>) () -> visits.ask(venue.id(), form, Texts.CHINESE))
                .toList());
        assertThat(answers).filteredOn(VisitTest::succeeded).hasSize(7);
        assertThat(taken(venue)).isEqualTo(49);
    }

    @Test
    void samePhoneAnyNumberOfTimesHoldsOneBooking() throws Exception {
        var venue = halls.open(halls.organiser(), 50);
        var form = form(venue, phone(), 20);
        var answers = atOnce(IntStream.range(0, 12)
                .mapToObj(any -> (Callable<Visits.Answer>) () -> visits.ask(venue.id(), form, Texts.CHINESE))
                .toList());
        assertThat(answers).allMatch(VisitTest::succeeded);
        assertThat(taken(venue)).isEqualTo(20);
    }

    @Test
    void hoursThatAreCutOtherwiseDoNotLetMoreIn() {
        var venue = halls.open(halls.organiser(), 30);
        var hour = hour(venue);
        book.take(venue.id(), hour.from().minusSeconds(1800), hour.to().minusSeconds(1800), 30, 25);
        assertThatThrownBy(() -> visits.ask(venue.id(), form(venue, phone(), 6), Texts.CHINESE))
                .isInstanceOf(Mistakes.class)
                .hasMessageContaining("few");
        assertThat(visits.ask(venue.id(), form(venue, phone(), 5), Texts.CHINESE)
                        .fresh())
                .isTrue();
    }

    @Test
    void closedDayAndHoursOutsideAreRefused() {
        var venue = halls.open(halls.organiser(), 30, hours.first());
        for (var hour : List.of(
                hours.first().atTime(9, 0),
                hours.first().plusDays(1).atTime(12, 0),
                hours.last().plusDays(1).atTime(9, 0))) {
            var form = form(hour, phone(), 5);
            assertThatThrownBy(() -> visits.ask(venue.id(), form, Texts.CHINESE))
                    .isInstanceOf(Mistakes.class)
                    .hasMessageContaining("hour");
        }
    }

    @Test
    void placesOfWhoCancelsAreFreeAgain() {
        var venue = halls.open(halls.organiser(), 30);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE).visit();
        visits.cancel(visit);
        assertThat(taken(venue)).isZero();
        assertThatThrownBy(() -> visits.cancel(visit)).isInstanceOf(Refused.class);
        assertThat(taken(venue)).isZero();
        assertThat(visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE)
                        .fresh())
                .isTrue();
    }

    @Test
    void onlyTheFirstOfTwoDecisionsCounts() {
        var venue = halls.open(halls.organiser(), 30);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE).visit();
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        assertThat(desk.waiting()).isEqualTo(1);
        desk.accept(visit.id());
        assertThat(desk.waiting()).isZero();
        assertThatThrownBy(() -> desk.accept(visit.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answered");
        assertThatThrownBy(() -> desk.decline(visit.id(), " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reason");
        desk.decline(visit.id(), "临时停电");
        assertThat(book.find(visit.id()).orElseThrow().reason()).isEqualTo("临时停电");
        assertThat(taken(venue)).isZero();
        assertThat(sql.sql("select count(*) from mail where recipient = ? and subject like '%石空锰业科普馆%'")
                        .param(visit.email())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void othersNeitherSeeNorDecideAVisit() {
        var venue = halls.open(halls.organiser(), 30);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 3), Texts.CHINESE).visit();
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThat(desk.list(false, 0, 100)).isEmpty();
        assertThatThrownBy(() -> desk.accept(visit.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gone");
        SignedInAs.as(Role.ENTERPRISE, venue.organisationId());
        assertThatThrownBy(() -> desk.list(false, 0, 100)).isInstanceOf(Refused.class);
    }

    @Test
    void venueThatClosesTellsWhoWantedToCome() {
        var venue = halls.open(halls.organiser(), 30);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 3), Texts.CHINESE).visit();
        SignedInAs.staff();
        var closed = Halls.form("石空锰业科普馆", 30, hours.first());
        assertThatThrownBy(() -> venues.publish(venue.id(), venue.version(), closed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("booked");
        venues.withdraw(venue.id(), venue.version());
        assertThat(book.find(visit.id()).orElseThrow().stage()).isEqualTo(VisitStage.DECLINED);
        assertThatThrownBy(() -> visits.ask(venue.id(), form(venue, phone(), 3), Texts.CHINESE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("closed");
    }

    @Test
    void nobodyIsRememberedAMonthAfterTheVisit() {
        var venue = halls.open(halls.organiser(), 30);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 3), Texts.CHINESE).visit();
        sql.sql("update visit set ends_at = now() - interval '31 days' where id = ?")
                .param(visit.id())
                .update();
        keeping.forget();
        var forgotten = book.find(visit.id()).orElseThrow();
        assertThat(forgotten.forgotten()).isTrue();
        assertThat(forgotten.phone()).isNull();
        assertThat(forgotten.children()).isZero();
        assertThat(forgotten.persons()).isEqualTo(3);
    }

    @Test
    void teacherBooksByAPlainFormSeesTheBookingAndCancelsIt() throws Exception {
        var browser = new Browser(port);
        var venue = halls.open(halls.organiser(), 40);
        var page = browser.get(venue.address() + "?day=" + hours.first().plusDays(2))
                .body();
        assertThat(page).contains("集体参观预约", "还可容纳 40 人", hours.first().plusDays(2) + "T09:00", "个人信息告知");
        assertThat(page).doesNotContainPattern("<input[^>]*consent[^>]*checked");
        var wrong = fields(form(venue, "12345", 50));
        wrong.remove("consent");
        var mended = post(browser, venue.address() + "/visits", wrong);
        assertThat(mended.statusCode()).isEqualTo(422);
        assertThat(mended.body()).contains("有 3 处要改", "手机号应为 11 位", "只能再来 40 人", "请先阅读告知", "石空镇中心小学");
        var phone = phone();
        var full = post(browser, venue.address() + "/visits", fields(form(venue, phone, 50)));
        assertThat(full.body()).contains("只能再来 40 人");
        var booked = post(browser, venue.address() + "/visits", fields(form(venue, phone, 38)));
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(303);
        var address = booked.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(address).body())
                .contains("等场馆答复", "石空镇中心小学", phone.substring(0, 3) + "****")
                .doesNotContain(phone);
        assertThat(browser.get("/en" + address).body()).contains("Waiting for the venue");
        assertThat(browser.get(address + "/data.json").body()).contains(phone);
        var other = fields(form(venue, phone, 38));
        other.put("name", "别的人");
        assertThat(post(browser, venue.address() + "/visits", other).body())
                .contains("已经预约过")
                .doesNotContain("石空镇中心小学");
        assertThat(post(browser, address + "/cancel", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).body()).contains("已取消");
        assertThat(post(browser, address + "/forget", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).body()).contains("信息已删除");
        assertThat(browser.get("/visit/" + "A".repeat(40)).statusCode()).isEqualTo(404);
    }

    @Test
    void childrenComeOnlyWithWhoIsResponsibleForThem() {
        var venue = halls.open(halls.organiser(), 40);
        var asked = form(venue, phone(), 30);
        var alone = new VisitForm(
                asked.hour(),
                asked.party(),
                asked.name(),
                asked.phone(),
                "",
                "30",
                "28",
                "",
                "",
                VisitNotice.VERSION,
                null);
        assertThatThrownBy(() -> visits.ask(venue.id(), alone, Texts.CHINESE)).hasMessageContaining("guardian");
        assertThat(visits.ask(venue.id(), asked, Texts.CHINESE).visit().guardian())
                .isEqualTo("王老师");
    }

    @Test
    void teacherCorrectsTheBookingByItsOwnPage() throws Exception {
        var browser = new Browser(port);
        var venue = halls.open(halls.organiser(), 40);
        var phone = phone();
        var visit =
                visits.ask(venue.id(), form(venue, phone, 30), Texts.CHINESE).visit();
        var address = links.address(visit.id());
        assertThat(browser.get(address).body()).contains("改预约", visit.state()).doesNotContain(phone + "\"");
        var typed = changed(visit, "41", "李老师");
        var few = post(browser, address + "/change", typed);
        assertThat(few.statusCode()).isEqualTo(422);
        assertThat(few.body()).contains("连您在内最多 40 人", "李老师");
        assertThat(taken(venue)).isEqualTo(30);
        typed.put("persons", "28");
        assertThat(post(browser, address + "/change", typed).statusCode()).isEqualTo(303);
        var now = book.find(visit.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("李老师");
        assertThat(now.phone()).isEqualTo(phone);
        assertThat(now.guardian()).isEqualTo("王老师");
        assertThat(taken(venue)).isEqualTo(28);
        assertThat(post(browser, address + "/change", typed).statusCode())
                .as("the same once more")
                .isEqualTo(303);
    }

    @Test
    void whoCorrectsABookingIsToldEverythingAtOnce() throws Exception {
        var browser = new Browser(port);
        var venue = halls.open(halls.organiser(), 40);
        var other = phone();
        visits.ask(venue.id(), form(venue, other, 5), Texts.CHINESE);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE).visit();
        var typed = changed(visit, "36", "");
        typed.put("seen", "what it was yesterday");
        typed.put("phone", other);
        var told = post(browser, links.address(visit.id()) + "/change", typed);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("连您在内最多 35 人", "刚才已经变了", "value=\"36\"");
        assertThat(told.body()).contains("f-phone-error", "f-name-error", "f-persons-error");
        assertThat(taken(venue)).isEqualTo(35);
    }

    @Test
    void whoChangesWhatHasChangedMeanwhileIsToldAndKeepsWhatWasTyped() throws Exception {
        var browser = new Browser(port);
        var venue = halls.open(halls.organiser(), 40);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE).visit();
        var address = links.address(visit.id());
        assertThat(post(browser, address + "/change", changed(visit, "20", "李老师"))
                        .statusCode())
                .isEqualTo(303);
        var late = post(browser, address + "/change", changed(visit, "25", "赵老师"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚才已经变了", "李老师", "value=\"赵老师\"");
        assertThat(taken(venue)).isEqualTo(20);
    }

    @Test
    void moreThanWereAcceptedAreAcceptedAnewAndFewerAreNot() {
        var venue = halls.open(halls.organiser(), 40);
        var visit =
                visits.ask(venue.id(), form(venue, phone(), 30), Texts.CHINESE).visit();
        SignedInAs.staff();
        desk.accept(visit.id());
        SignedInAs.nobody();
        change(visit, "25");
        assertThat(book.find(visit.id()).orElseThrow().stage()).isEqualTo(VisitStage.ACCEPTED);
        change(visit, "35");
        assertThat(book.find(visit.id()).orElseThrow().stage()).isEqualTo(VisitStage.ASKED);
        visits.cancel(book.find(visit.id()).orElseThrow());
        assertThat(taken(venue)).isZero();
        assertThatThrownBy(() -> change(visit, "5")).hasMessageContaining("over");
    }

    @Test
    void groupsThatGrowAtOnceNeverGrowBeyondTheHour() throws Exception {
        var venue = halls.open(halls.organiser(), 40);
        var all = IntStream.range(0, 4)
                .mapToObj(any -> visits.ask(venue.id(), form(venue, phone(), 8), Texts.CHINESE)
                        .visit())
                .toList();
        atOnce(all.stream()
                .map(visit -> (Callable<Visits.Answer>) () -> {
                    change(visit, "12");
                    return new Visits.Answer(visit, false);
                })
                .toList());
        assertThat(taken(venue)).isEqualTo(40);
    }

    private void change(Visit visit, String persons) {
        var now = book.find(visit.id()).orElseThrow();
        var form = VisitForm.of(now);
        var typed = new VisitForm(
                "", form.party(), form.name(), "", form.email(), persons, "2", form.guardian(), "", null, null);
        visits.change(visit.id(), now.state(), typed.over(now));
    }

    private static Map<String, String> changed(Visit visit, String persons, String name) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("seen", visit.state());
        fields.put("party", "石空镇中心小学");
        fields.put("name", name);
        fields.put("phone", "");
        fields.put("persons", persons);
        fields.put("children", "2");
        fields.put("guardian", "王老师");
        fields.put("remarks", "有两位坐轮椅的同学");
        return fields;
    }

    private static boolean succeeded(Future<Visits.Answer> answer) {
        return answer.state() == Future.State.SUCCESS;
    }

    private static List<Future<Visits.Answer>> atOnce(List<Callable<Visits.Answer>> asked) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd.invokeAll(asked);
        }
    }

    private VisitHours.Hour hour(Venue venue) {
        return hours.on(venue, hours.first()).getFirst();
    }

    private int taken(Venue venue) {
        var hour = hour(venue);
        return book.taken(venue.id(), hour.from(), hour.to());
    }

    private VisitForm form(Venue venue, String phone, int persons) {
        return form(hour(venue).starts(), phone, persons);
    }

    private static VisitForm form(LocalDateTime hour, String phone, int persons) {
        return new VisitForm(
                hour.toString(),
                "石空镇中心小学",
                "王老师",
                phone,
                phone + "@example.cn",
                Integer.toString(persons),
                "2",
                "王老师",
                "想看看电池是怎么做的",
                VisitNotice.VERSION,
                VisitNotice.VERSION);
    }

    private static String phone() {
        return "138%08d".formatted(PHONES.incrementAndGet() % 100_000_000L);
    }

    private static Map<String, String> fields(VisitForm form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("hour", form.hour());
        fields.put("party", form.party());
        fields.put("name", form.name());
        fields.put("phone", form.phone());
        fields.put("persons", form.persons());
        fields.put("remarks", form.remarks());
        fields.put("consent", VisitNotice.VERSION);
        return fields;
    }

    private static HttpResponse<String> post(Browser browser, String address, Map<String, String> form)
            throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
