package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Phone;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Short messages on their way to a provider that takes, refuses, dawdles or falls silent. */
@PortalTest
class SmsTest {
    private static final String TEXT = "“讲座”改到\\周六 {phone} & <b>%0A";
    private static final String JSON = "{\"mobile\":\"+86{phone}\",\"content\":\"{text}\",\"ref\":\"{id}\"}";

    @Autowired
    Roads roads;

    @Autowired
    ShortMessages messages;

    @Autowired
    MailTable mails;

    @Autowired
    JdbcClient sql;

    @Value("${portal.home}")
    Path home;

    record Asked(String method, String path, String key, String authorization, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch hanging = new CountDownLatch(1);
    volatile int status = 200;
    volatile String answer = "{\"result\":{\"code\":\"OK\"}}";
    volatile Duration delay = Duration.ZERO;
    HttpServer provider;

    @BeforeEach
    void openTheProvider() throws IOException {
        roads.stopThePortals();
        sql.sql("update mail set state = 'CLOSED' where channel = 'SMS' and state in ('WAITING', 'SENDING')")
                .update();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.createContext("/", this::take);
        provider.start();
    }

    @AfterEach
    void closeTheProvider() {
        hanging.countDown();
        provider.stop(0);
        roads.letThePortalsWalk();
    }

    @Test
    void messageArrivesInTheProvidersOwnWordsWhateverStandsInIt() {
        var id = posted(TEXT);
        carrier(settings("application/json", JSON)).carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.SENT);
        var got = asked.getFirst();
        var read = JsonMapper.builder().build().readTree(got.body());
        assertThat(read.at("/mobile").asString()).isEqualTo("+8613895350001");
        assertThat(read.at("/content").asString()).isEqualTo(TEXT + " https://portal.example.org/ticket/abc");
        assertThat(read.at("/ref").asString()).isEqualTo(id.toString());
        assertThat(got.key()).isEqualTo(id.toString());
        assertThat(got.authorization()).isEqualTo("Bearer top-secret");
        assertThat(mail(id).secret()).isNull();
    }

    @Test
    void formAndAddressAreEscapedAsSuch() {
        posted("a=b&c d+{id}");
        carrier(settings("application/x-www-form-urlencoded", "to={phone}&msg={text}"))
                .carry();
        assertThat(asked.getFirst().body()).startsWith("to=13895350001&msg=a%3Db%26c+d%2B%7Bid%7D+https%3A%2F%2F");
        assertThat(SmsTemplate.address("https://x.cn/send?m={text}", java.util.Map.of("text", "a&b=c 中")))
                .isEqualTo("https://x.cn/send?m=a%26b%3Dc%20%E4%B8%AD");
        assertThat(SmsTemplate.body("<m>{text}</m>", "application/xml", java.util.Map.of("text", "<b>&")))
                .isEqualTo("<m>&lt;b&gt;&amp;</m>");
    }

    @Test
    void answerThatIsNoSuccessIsLeftToAPerson() {
        var id = posted("余额不足");
        answer = "{\"result\":{\"code\":\"NO_MONEY\"}}";
        carrier().carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.FAILED);
        assertThat(mail(id).cause()).isEqualTo(Mail.Cause.REFUSED);
        assertThat(mail(id).trouble()).contains("NO_MONEY");
        var other = posted("胡言乱语");
        answer = "<html>hello</html>";
        carrier().carry();
        assertThat(mail(other).cause()).isEqualTo(Mail.Cause.REFUSED);
        status = 422;
        var third = posted("格式不对");
        answer = "bad number";
        carrier().carry();
        assertThat(mail(third).trouble()).isEqualTo("HTTP 422 bad number");
    }

    @Test
    void busyProviderIsAskedAgainLater() {
        var id = posted("太忙");
        status = 429;
        var clock = new MovedClock();
        var carrier = roads.carrier(roads.sms(settings("application/json", JSON)), clock);
        carrier.carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail(id).attempts()).isOne();
        status = 200;
        clock.move(Duration.ofSeconds(76));
        carrier.carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void providerThatDoesNotKnowUsOrIsNotThereCostsNoTry() {
        var id = posted("密码错了");
        status = 401;
        var carrier = carrier();
        carrier.carry();
        assertThat(carrier.outage()).isPresent();
        assertThat(mail(id).state()).isEqualTo(Mail.State.WAITING);
        assertThat(mail(id).attempts()).isZero();
        provider.stop(0);
        carrier.carry();
        assertThat(carrier.outage())
                .hasValueSatisfying(reason -> assertThat(reason.reason()).contains("ConnectException"));
        assertThat(mail(id).attempts()).isZero();
    }

    @Test
    void slowProviderIsWaitedFor() {
        var id = posted("慢");
        delay = Duration.ofMillis(800);
        carrier().carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void providerThatFallsSilentHasPerhapsSentItAndIsNotAskedAgain() {
        var id = posted("没回音");
        delay = Duration.ofMinutes(1);
        var started = System.nanoTime();
        var carrier = carrier();
        carrier.carry();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(mail(id).state()).isEqualTo(Mail.State.PERHAPS);
        carrier.carry();
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatMakesNoSenseAnyMoreIsNotSent() {
        var id = UUID.randomUUID();
        messages.post(new ShortMessage(
                id,
                new Phone("13895350001"),
                "zh-CN",
                "昨天",
                "",
                null,
                null,
                Instant.now().minusSeconds(1),
                false,
                null,
                null));
        carrier().carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.EXPIRED);
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAProviderItLiesInTheHomeForItsOwnerOnly() throws IOException {
        var id = posted("在家里");
        roads.carrier(roads.sms(settings("", "application/json", JSON))).carry();
        assertThat(mail(id).state()).isEqualTo(Mail.State.SENT);
        try (var files = Files.list(home.resolve("sms"))) {
            var file = files.filter(each -> each.toString().contains(id.toString()))
                    .toList()
                    .getFirst();
            assertThat(Files.readString(file))
                    .startsWith("To: 13895350001\n\n在家里 https://portal.example.org/ticket/abc");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nonsenseInTheSettingsIsRefusedBeforeAnybodyWaits() {
        assertThatThrownBy(() -> settings("ftp://x.cn", "application/json", JSON))
                .hasMessageContaining("portal.sms.address");
        assertThat(settings("application/json", JSON).toString()).doesNotContain("secret");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            hanging.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private UUID posted(String text) {
        var id = UUID.randomUUID();
        var until = Instant.now().plus(Duration.ofDays(1));
        messages.post(new ShortMessage(
                id, new Phone("13895350001"), "zh-CN", text, "/ticket/", "abc", null, until, false, null, null));
        return id;
    }

    private Mail mail(UUID id) {
        return mails.find(id).orElseThrow();
    }

    private MailCarrier carrier() {
        return carrier(settings("application/json", JSON));
    }

    private MailCarrier carrier(SmsSettings settings) {
        return roads.carrier(roads.sms(settings));
    }

    private SmsSettings settings(String type, String body) {
        return settings("http://localhost:" + provider.getAddress().getPort() + "/send", type, body);
    }

    private static SmsSettings settings(String address, String type, String body) {
        return new SmsSettings(
                address,
                "POST",
                "Authorization: Bearer top-secret\nX-Ref: {id}",
                type,
                body,
                Pattern.compile("2\\d\\d"),
                "/result/code",
                "OK",
                Duration.ofSeconds(2));
    }
}
