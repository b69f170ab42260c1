package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.EmptyDatabase;
import cn.zhongning.portal.Node;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Two portals in processes of their own deliver the letters of one database to one slow mail server, until one is killed. */
@PortalTest
class MailProcessesTest {
    private static final int LETTERS = 240;
    private static final int SOME = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Environment settings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DeadAddresses dead;

    @Autowired
    LetterPaper paper;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @TempDir
    Path homes;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Map<String, Set<String>> taken =
            Map.of("one", ConcurrentHashMap.newKeySet(), "two", ConcurrentHashMap.newKeySet());
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private volatile String unlucky = "";
    private EmptyDatabase shared;
    private MailTable line;

    @BeforeEach
    void open() throws Exception {
        shared = new EmptyDatabase(settings);
        line = new MailTable(shared.sql, transactions, clock);
        server.start();
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, recipient) -> {
            var box = usual.handle(message, recipient);
            dawdle(message.getReturnPath().getEmail().split("@")[0], recipient.getEmail());
            return box;
        });
    }

    @AfterEach
    void close() throws Exception {
        answered.countDown();
        SignedInAs.nobody();
        server.stop();
        shared.close();
    }

    @Test
    void lettersOfAKilledPortalArePerhapsSentAndAllOthersArriveOnce() throws Exception {
        try (var one = node("one");
                var two = node("two")) {
            one.awaitReady();
            two.awaitReady();
            var people = IntStream.range(0, LETTERS)
                    .mapToObj(each -> "reader" + each + "@example.cn")
                    .toList();
            people.forEach(this::post);
            await().atMost(PATIENCE).until(() -> taken.values().stream().allMatch(letters -> letters.size() >= SOME));
            unlucky = "one";
            await().atMost(PATIENCE).until(() -> !unanswered.isEmpty());
            one.kill();
            answered.countDown();
            await().atMost(PATIENCE).during(Duration.ofSeconds(1)).until(() -> count("WAITING") == 0);
            var lost = recipients("SENDING");
            assertThat(lost).containsAll(unanswered).hasSizeLessThanOrEqualTo(4);
            assertThat(recipients("SENT")).hasSize(LETTERS - lost.size());

            shared.sql
                    .sql("update mail set claimed_at = claimed_at - interval '6 minutes' where state = 'SENDING'")
                    .update();
            await().atMost(PATIENCE).until(() -> count("SENDING") == 0);
            SignedInAs.staff();
            assertThat(desk().newest(MailShelf.Wanted.STUCK, 0, LETTERS))
                    .allMatch(mail -> mail.state() == Mail.State.PERHAPS)
                    .extracting(Mail::recipient)
                    .containsExactlyInAnyOrderElementsOf(lost);
            post("later@example.cn"); // the portal that is left walks on, and past them
            await().atMost(PATIENCE).until(() -> count("WAITING") + count("SENDING") == 0);
            var arrived = arrived();
            assertThat(arrived.values()).containsOnly(1L);
            assertThat(arrived).containsKeys(recipients("SENT").toArray(String[]::new));
            assertThat(arrived).containsKeys(unanswered.toArray(String[]::new));

            var again = unanswered.iterator().next();
            desk().sendAgain(shared.sql
                    .sql("select id from mail where recipient = ?")
                    .param(again)
                    .query(UUID.class)
                    .single());
            await().atMost(PATIENCE).until(() -> recipients("SENT").contains(again));
            assertThat(arrived().get(again)).isEqualTo(2);
        }
    }

    private Node node(String name) throws Exception {
        var given = new HashMap<>(shared.settings());
        given.put("portal.mail.from", name + "@portal.example.org");
        given.put("spring.mail.host", "localhost");
        given.put("spring.mail.port", server.getSmtp().getPort());
        return Node.start(name, homes, given, "carriers");
    }

    /** The letter is taken, and the answer to whoever brought it does not come before they fall. */
    private void dawdle(String node, String recipient) {
        Objects.requireNonNull(taken.get(node)).add(recipient);
        try {
            Thread.sleep(30);
            if (!node.equals(unlucky)) return;
            unanswered.add(recipient);
            answered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private MailDesk desk() {
        return new MailDesk(
                line, new StuckMail(shared.sql, clock), new MailShelf(shared.sql), dead, paper, accounts, user, audit);
    }

    private void post(String recipient) {
        line.put(new MailTable.Posted(
                UUID.randomUUID(),
                Channel.MAIL,
                null,
                recipient,
                "zh-CN",
                "只此一封",
                "正文",
                "",
                null,
                null,
                false,
                null,
                null,
                null,
                clock.instant()));
    }

    private int count(String state) {
        return recipients(state).size();
    }

    private List<String> recipients(String state) {
        return shared.sql
                .sql("select recipient from mail where state = ?")
                .param(state)
                .query(String.class)
                .list();
    }

    /** How many letters each of them got. */
    private Map<String, Long> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .flatMap(MailProcessesTest::to)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Stream<String> to(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(Address::toString);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
