package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.shared.Phone;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with a phone and no account. */
@PortalTest
class TicketTest {
    @Autowired
    Halls halls;

    @Autowired
    GuestList guests;

    @Autowired
    TicketLinks links;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void visitorRegistersByAPlainFormAndGetsATicket() throws Exception {
        var event = halls.open(40, true);
        var page = browser.get(event.address()).body();
        assertThat(page).contains("还有 40 个名额", "/events/" + event.id() + "/register", "个人信息告知");
        assertThat(page)
                .containsPattern("<input[^>]*consent[^>]*>")
                .doesNotContainPattern("<input[^>]*consent[^>]*checked");

        var phone = Halls.phone();
        var address = ticket(send(event, form(event, phone)));
        var ticket = browser.get(address);
        assertThat(ticket.statusCode()).isEqualTo(200);
        assertThat(ticket.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ticket.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(ticket.body())
                .contains("已报名", "锰从哪里来", "data:image/svg+xml", "取票码", Phone.masked(phone))
                .doesNotContain(phone);
        assertThat(browser.get("/en" + address).body()).contains("Registered. See you there");
        var calendar = browser.get(address + "/session.ics");
        assertThat(calendar.body())
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Asia/Shanghai:", "SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(browser.get(event.address()).body()).contains("还有 38 个名额");
    }

    @Test
    void everyMistakeStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var event = halls.open(40, true, Set.of(Question.AGES, Question.SCHOOL));
        var form = form(event, "1380000");
        form.put("name", " ");
        form.put("children", "1");
        form.put("ages", "很小");
        form.put("school", "石空镇第二小学三（2）班");
        form.remove("consent");
        var answer = send(event, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("手机号应为 11 位，现在是 7 位", "姓名要 1 到 50 个字", "请先阅读告知并打勾")
                .contains("请填监护人姓名", "需要监护人同意", "请写孩子的年龄")
                .contains("value=\"1380000\"", "石空镇第二小学三（2）班", "value=\"很小\"");
        assertThat(halls.session(event).taken()).isZero();
    }

    @Test
    void whatWasAgreedToIsKeptAndChildrenStandApart() throws Exception {
        var event = halls.open(40, true, Set.of(Question.AGES));
        var form = form(event, Halls.phone());
        form.put("children", "1");
        form.put("ages", "8、11");
        form.put("guardian", "王大宁");
        form.put("guardianConsent", RegistrationNotice.VERSION);
        form.put("school", "没有问到的学校");
        var known = known(ticket(send(event, form)));
        assertThat(known.notice()).isEqualTo(RegistrationNotice.VERSION);
        assertThat(known.agreedAt()).isNotNull();
        assertThat(known.school()).isNull();
        assertThat(sql.sql(
                                "select guardian || ' ' || ages || ' ' || notice from registration_child where registration_id = ?")
                        .param(known.id())
                        .query(String.class)
                        .single())
                .isEqualTo("王大宁 8、11 " + RegistrationNotice.VERSION);
    }

    @Test
    void townIsAskedByNameKeptByCodeAndStaysWhenTheRestIsForgotten() throws Exception {
        var event = halls.open(40, true, Set.of(Question.TOWN));
        assertThat(browser.get(event.address()).body()).contains("来自哪个乡镇", "value=\"enhe\"", "县外");
        var form = form(event, Halls.phone());
        form.put("town", "不是代码");
        assertThat(send(event, form).body()).contains("请从列表里选一个乡镇");
        form.put("town", "enhe");
        var address = ticket(send(event, form));
        assertThat(known(address).town()).isEqualTo("enhe");
        post(address + "/forget", Map.of());
        assertThat(sql.sql("select town || persons from registration where session_id = ?")
                        .param(halls.session(event).id())
                        .query(String.class)
                        .single())
                .isEqualTo("enhe2");
        var fromOutside = form(event, Halls.phone());
        fromOutside.put("town", "elsewhere");
        assertThat(browser.get(ticket(send(event, fromOutside)) + "/data").body())
                .contains("县外")
                .doesNotContain("elsewhere");
        assertThat(browser.get(halls.open(40, true).address()).body()).doesNotContain("来自哪个乡镇");
    }

    @Test
    void sameFormAgainLeadsToTheSameTicketAndAStrangerSeesNoName() throws Exception {
        var event = halls.open(40, true);
        var phone = Halls.phone();
        var first = ticket(send(event, form(event, phone)));
        var form = form(event, "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7));
        assertThat(ticket(send(event, form))).isEqualTo(first);

        form.put("name", "别人");
        var stranger = send(event, form);
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).contains("已经报过这一场", known(first).ticket()).doesNotContain("王小宁", first);
        assertThat(halls.session(event).taken()).isEqualTo(2);
    }

    @Test
    void ticketIsFoundByPhoneAndCodeOnly() throws Exception {
        var event = halls.open(40, true);
        var phone = Halls.phone();
        var address = ticket(send(event, form(event, phone)));
        var code = Objects.requireNonNull(known(address).code());
        assertThat(ticket(post("/tickets", Map.of("phone", phone, "code", code))))
                .isEqualTo(address);
        var wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(post("/tickets", Map.of("phone", phone, "code", wrong)).statusCode())
                .isEqualTo(422);
        for (int i = 0; i < 9; i++) post("/tickets", Map.of("phone", phone, "code", wrong));
        assertThat(post("/tickets", Map.of("phone", phone, "code", code)).statusCode())
                .isEqualTo(429);
    }

    @Test
    void holderCorrectsCancelsAndIsForgotten() throws Exception {
        var event = halls.open(4, true);
        var address = ticket(send(event, form(event, Halls.phone())));
        var change = form(event, "");
        change.put("name", "王晓宁");
        change.put("persons", "5");
        assertThat(post(address + "/change", change).body()).contains("最多报 4 人", "王晓宁");
        change.put("persons", "1");
        assertThat(post(address + "/change", change).statusCode()).isEqualTo(303);
        assertThat(known(address).name()).isEqualTo("王晓宁");
        assertThat(halls.session(event).taken()).isEqualTo(1);
        var neighbour = Halls.phone();
        ticket(send(event, form(event, neighbour)));
        change.put("phone", neighbour);
        assertThat(post(address + "/change", change).body()).contains("这个号码在这一场已经有一张票", neighbour);
        var other = Halls.phone();
        change.put("phone", other);
        assertThat(post(address + "/change", change).statusCode()).isEqualTo(303);
        assertThat(known(address).phone()).isEqualTo(other);
        assertThat(browser.get(address + "/data.json").body()).contains("王晓宁");

        post(address + "/cancel", Map.of());
        assertThat(browser.get(address).body()).contains("已取消");
        post(address + "/forget", Map.of());
        assertThat(browser.get(address).body()).contains("信息已删除").doesNotContain("王晓宁");
        assertThat(known(address).phone()).isNull();
        assertThat(halls.session(event).taken()).isEqualTo(2); // the neighbour's
    }

    @Test
    void changedAddressOrForeignFormOpensNothing() throws Exception {
        var event = halls.open(4, true);
        var address = ticket(send(event, form(event, Halls.phone())));
        var broken = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");
        assertThat(browser.get(broken).statusCode()).isEqualTo(404);
        assertThat(post(broken + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/ticket/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        var elsewhere = browser.send(browser.request(address + "/cancel")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(halls.session(event).taken()).isEqualTo(2);
    }

    @Test
    void soldOutIsToldBesideTheSession() throws Exception {
        var event = halls.open(2, false);
        send(event, form(event, Halls.phone()));
        var late = send(event, form(event, Halls.phone()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("名额已满", "王小宁");
    }

    @Test
    void letterBringsTheTicketToWhoLeftAnAddress() throws Exception {
        var event = halls.open(2, true);
        var form = form(event, Halls.phone());
        form.put("email", "ning" + UUID.randomUUID() + "@example.cn");
        var address = ticket(send(event, form));
        assertThat(sql.sql("select address || secret from mail where recipient = ?")
                        .param(form.get("email"))
                        .query(String.class)
                        .single())
                .isEqualTo(address);
    }

    private Map<String, String> form(Event event, String phone) {
        var form = new LinkedHashMap<String, String>();
        form.put("session", halls.session(event).id() + "/ON_SITE");
        form.put("name", "王小宁");
        form.put("phone", phone);
        form.put("persons", "2");
        form.put("children", "0");
        form.put("consent", RegistrationNotice.VERSION);
        return form;
    }

    private HttpResponse<String> send(Event event, Map<String, String> form) throws Exception {
        return post(event.address() + "/register", form);
    }

    private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String ticket(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Registration known(String address) {
        return guests.find(links.read(address.substring(address.lastIndexOf('/') + 1))
                        .orElseThrow())
                .orElseThrow();
    }
}
