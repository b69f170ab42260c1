package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import cn.zhongning.portal.shared.Texts;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class ObjectionTest {
    private static final String TEXT = "评估报告里的设备清单与实际不符，价格明显偏低。";
    private static final String NAME = "关心此事的职工";

    @LocalServerPort
    int port;

    @Autowired
    University university;

    @Autowired
    Publicities publicities;

    @Autowired
    Objections objections;

    @Autowired
    Clearance clearance;

    @Autowired
    PublicationLog log;

    @Autowired
    ObjectionForgetting forgetting;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("有异议的学院");
        result = university.agreed(owner, "枸杞热泵烘干");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void anybodyObjectsWithoutAccountScriptOrCookie() throws Exception {
        var running = university.running(owner, result);
        var answer = post(running, "", fields("13800000001"), "127.9.0.1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        var address = answer.headers().firstValue("Location").orElseThrow();
        var receipt = address.substring(address.indexOf("?n=") + 3);
        assertThat(address).startsWith(running.address() + "/received?n=");
        var received = new Browser(port).get(address);
        assertThat(received.body()).contains(receipt, "异议已收到").doesNotContain(TEXT, NAME, "13800000001");
        assertThat(new Browser(port).get("/publicity/log").body()).contains("收到异议 " + receipt);
        assertThat(new Browser(port).get("/publicity/log.txt").body())
                .contains(receipt)
                .doesNotContain(TEXT, NAME, "13800000001");
    }

    @Test
    void publicReadsHowManyObjectedAndHowItEndedAndNothingElse() throws Exception {
        var running = university.running(owner, result);
        receive(running, "someone@example.cn");
        var page = new Browser(port).get(running.address()).body();
        assertThat(page).contains("收到异议 1 件").doesNotContain(TEXT, NAME, "someone@example.cn");
        decide(running, Outcome.REJECTED, "设备清单已经核对，一致。");
        assertThat(new Browser(port).get("/en" + running.address()).body())
                .contains("1 objection: 0 open, 0 upheld, 1 rejected")
                .doesNotContain("设备清单已经核对");
    }

    @Test
    void mistakesStandBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        var running = university.running(owner, result);
        var answer = post(running, "", Map.of("name", NAME, "contact", "1380000", "text", "太贵"), "127.9.0.2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(NAME, "1380000", "太贵", "请填写 11 位手机号", "现在是 2 字", "请勾选同意")
                .doesNotContain(" checked");
        assertThat(post(running, "/en", Map.of("name", "A"), "127.9.0.2").body())
                .contains("Please tick the box");
        assertThat(objections.tally(running.id()).all()).isZero();
    }

    @Test
    void machineThatFillsWhatNobodySeesChangesNothing() throws Exception {
        var running = university.running(owner, result);
        var fields = new HashMap<>(fields("13800000002"));
        fields.put("website", "https://spam.example");
        var answer = post(running, "", fields, "127.9.0.3");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new Browser(port)
                        .get(answer.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
        assertThat(objections.tally(running.id()).all()).isZero();
    }

    @Test
    void strangeAddressesAndForeignPagesAreTurnedAway() throws Exception {
        var running = university.running(owner, result);
        for (var id : List.of(UUID.randomUUID().toString(), "log", "'--", "0")) {
            assertThat(send(
                                    request(
                                            "/publicity/" + URLEncoder.encode(id, StandardCharsets.UTF_8)
                                                    + "/objections",
                                            fields("13800000003"),
                                            "same-origin"),
                                    "127.9.0.4")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(send(request(running.address() + "/objections", fields("13800000003"), "cross-site"), "127.9.0.4")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .get(running.address() + "/received?n=0123456789abcdef")
                        .statusCode())
                .isEqualTo(404);
        assertThat(objections.tally(running.id()).all()).isZero();
    }

    @Test
    void whoSendsTooManyWaits() throws Exception {
        var running = university.running(owner, result);
        int turnedBack = 0;
        for (int i = 0; i < 12; i++) {
            var answer = post(running, "", Map.of("name", "x"), "127.9.0.5");
            if (answer.statusCode() == 429) turnedBack++;
        }
        assertThat(turnedBack).isEqualTo(2);
    }

    @Test
    void sameObjectionSentTwiceAtOnceIsOne() throws Exception {
        var running = university.running(owner, result);
        var form = form("13800000004");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = pool.submit(() -> objections.receive(running.id(), form, Texts.CHINESE));
            var two = pool.submit(() -> objections.receive(running.id(), form, Texts.CHINESE));
            assertThat(one.get()).isEqualTo(two.get());
        }
        assertThat(objections.tally(running.id()).all()).isOne();
        assertThat(log.check().intact()).isTrue();
    }

    @Test
    void overIsOver() {
        var over = university.over(owner, result);
        refused("publicity.error.over", () -> objections.receive(over.id(), form("13800000005"), Texts.CHINESE));
        var other = university.agreed(owner, "另一项成果");
        var announced = university.announced(owner, other);
        objections.receive(announced.id(), form("13800000005"), Texts.CHINESE); // told, though its days have not begun
        publicities.stop(announced.id(), announced.version(), "写错了");
        refused("publicity.error.over", () -> objections.receive(announced.id(), form("13800000006"), Texts.CHINESE));
    }

    @Test
    void onlyTheCentreReadsAndAnswers() {
        var running = university.running(owner, result);
        var objection = receive(running, "13800000007");
        for (var role : List.of(Role.UNIVERSITY, Role.ENTERPRISE, Role.BROKER, Role.ORGANISER)) {
            SignedInAs.as(role, role == Role.UNIVERSITY ? owner.organisationId() : UUID.randomUUID());
            refused("publicity.error.staff-only", () -> objections.read(objection.id()));
            refused("publicity.error.staff-only", () -> objections.queue(0, 1));
            refused(
                    "publicity.error.staff-only",
                    () -> objections.decide(objection.id(), objection.version(), Outcome.UPHELD, "成立"));
        }
        SignedInAs.account(owner);
        assertThat(objections.answers(running.id())).singleElement().satisfies(seen -> {
            assertThat(seen.name() + seen.contact() + seen.body()).isEmpty();
            assertThat(seen.receipt()).isEqualTo(objection.receipt());
        });
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        refused("publicity.error.gone", () -> objections.answers(running.id()));
    }

    @Test
    void answerGoesToTheWriterByMailAndToTheOwner() {
        var running = university.running(owner, result);
        var contact = UUID.randomUUID() + "@example.cn";
        receive(running, contact);
        decide(running, Outcome.REJECTED, "设备清单已经核对，一致。");
        assertThat(sql.sql("select subject || body from mail where recipient = ? and account_id is null")
                        .param(contact)
                        .query(String.class)
                        .single())
                .contains("枸杞热泵烘干", "异议不成立", "设备清单已经核对");
        assertThat(sql.sql("select body from notice where account_id = ? order by created_at")
                        .param(owner.id())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).doesNotContain(TEXT, NAME, contact))
                .last()
                .satisfies(told -> assertThat(told).contains("异议不成立", "设备清单已经核对"));
    }

    @Test
    void centreIsToldOfAnObjection() {
        var staff = accounts.create(
                null, UUID.randomUUID() + "@example.cn", "工作人员", null, Role.STAFF, University.PASSWORD, false);
        var objection = receive(university.running(owner, result), "13800000008");
        assertThat(sql.sql("select address from notice where account_id = ?")
                        .param(staff.id())
                        .query(String.class)
                        .list())
                .contains("/desk/objections/" + objection.id());
    }

    @Test
    void answerNeedsReasonsAndIsGivenOnce() {
        var objection = receive(university.running(owner, result), "13800000009");
        SignedInAs.staff();
        refused(
                "publicity.error.reasons",
                () -> objections.decide(objection.id(), objection.version(), Outcome.UPHELD, " "));
        refused(
                "listings.error.long",
                () -> objections.decide(objection.id(), objection.version(), Outcome.UPHELD, "长".repeat(2001)));
        objections.decide(objection.id(), objection.version(), Outcome.UPHELD, "价格依据不足");
        refused(
                "publicity.error.decided",
                () -> objections.decide(objection.id(), objection.version(), Outcome.REJECTED, "又不成立了"));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        var objection = receive(university.running(owner, result), "13800000010");
        SignedInAs.staff();
        var who = SecurityContextHolder.getContext();
        Callable<String> answer = () -> {
            SecurityContextHolder.setContext(who);
            try {
                objections.decide(objection.id(), objection.version(), Outcome.REJECTED, "不成立");
                return "done";
            } catch (Refused told) {
                return told.key();
            }
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = pool.invokeAll(List.of(answer, answer));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("done", "publicity.error.decided");
        }
    }

    @Test
    void signingWaitsForTheEndAndForEveryAnswer() {
        var running = university.running(owner, result);
        assertThat(hurdle(running)).isEqualTo("publicity.hurdle.running");
        var free = university.over(owner, university.agreed(owner, "没有异议的成果"));
        assertThat(clearance.hurdle(free)).isEmpty();
        objected(free);
        assertThat(hurdle(free)).isEqualTo("publicity.hurdle.open");
        decide(free, Outcome.REJECTED, "不成立");
        assertThat(clearance.hurdle(free)).isEmpty();
        objected(free);
        decide(free, Outcome.UPHELD, "成立");
        assertThat(hurdle(free)).isEqualTo("publicity.hurdle.upheld");
        var stopped = university.announced(owner, university.agreed(owner, "中止的成果"));
        assertThat(hurdle(publicities.stop(stopped.id(), stopped.version(), "写错了")))
                .isEqualTo("publicity.hurdle.stopped");
    }

    @Test
    void yearAfterTheAnswerNobodyKnowsWhoItWas() {
        var running = university.running(owner, result);
        var old = receive(running, "13800000011");
        decide(running, Outcome.REJECTED, "不成立");
        sql.sql("update objection set decided_at = now() - interval '366 days' where id = ?")
                .param(old.id())
                .update();
        var young = receive(running, "13800000012");
        forgetting.old();
        SignedInAs.staff();
        assertThat(objections.read(old.id()))
                .satisfies(gone ->
                        assertThat(gone.name() + gone.contact() + gone.body()).isEmpty());
        assertThat(objections.read(young.id()).name()).isEqualTo(NAME);
        assertThat(objections.tally(running.id()).rejected()).isOne();
    }

    @Test
    void textThatNoDatabaseKeepsIsAMistake() {
        var running = university.running(owner, result);
        for (var hostile : List.of("\0".repeat(20), "x".repeat(2001), "")) {
            assertThatThrownBy(() -> objections.receive(
                            running.id(),
                            new ObjectionForm(NAME, "13800000013", hostile, ObjectionForm.NOTICE_VERSION, ""),
                            Texts.CHINESE))
                    .isInstanceOf(Mistakes.class);
        }
    }

    private String hurdle(Publicity publicity) {
        return clearance.hurdle(publicity).orElseThrow().key();
    }

    private Objection receive(Publicity publicity, String contact) {
        var digest = objections.receive(publicity.id(), form(contact), Texts.CHINESE);
        return objections.received(publicity.id(), Objection.receipt(digest)).orElseThrow();
    }

    /** As if it had come in time to one that is over by now. */
    private void objected(Publicity over) {
        var digest = Sha256.of(UUID.randomUUID().toString());
        sql.sql("""
                        insert into objection (id, version, publicity_id, name, contact, body, language, notice_version,
                            digest, received_at) values (?, 1, ?, 'x', '13800000014', ?, 'zh-CN', 'x', ?, now())
                        """)
                .params(UUID.randomUUID(), over.id(), Instant.now().toString(), digest)
                .update();
    }

    private void decide(Publicity publicity, Outcome outcome, String reasons) {
        SignedInAs.staff();
        objections.answers(publicity.id()).stream()
                .filter(Objection::open)
                .forEach(open -> objections.decide(open.id(), open.version(), outcome, reasons));
    }

    private static ObjectionForm form(String contact) {
        return new ObjectionForm(NAME, contact, TEXT, ObjectionForm.NOTICE_VERSION, "");
    }

    private static Map<String, String> fields(String contact) {
        return Map.of("name", NAME, "contact", contact, "text", TEXT, "consent", ObjectionForm.NOTICE_VERSION);
    }

    private HttpResponse<String> post(Publicity publicity, String language, Map<String, String> fields, String from)
            throws Exception {
        return send(request(language + publicity.address() + "/objections", fields, "same-origin"), from);
    }

    private record Request(String address, Map<String, String> fields, String site) {}

    private static Request request(String address, Map<String, String> fields, String site) {
        return new Request(address, fields, site);
    }

    /** @param from an address of their own, any of 127/8 */
    private HttpResponse<String> send(Request request, String from) throws Exception {
        var browser = new Browser(
                port,
                HttpClient.newBuilder()
                        .localAddress(InetAddress.ofLiteral(from))
                        .build());
        var body = request.fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(request.address())
                .header("Sec-Fetch-Site", request.site())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
