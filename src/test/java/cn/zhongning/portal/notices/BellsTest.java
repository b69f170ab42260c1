package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@PortalTest
class BellsTest extends SpringBrowserlessTest {
    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + new UUID(0, 0);

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext server;

    @Autowired
    DataSource source;

    @Autowired
    CurrentUser user;

    @Autowired
    MyNotices mine;

    @Autowired
    Bells bells;

    @Autowired
    BellWire wire;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private final List<Bells.Told> heard = new ArrayList<>();
    private Account reader;

    @BeforeEach
    void signIn() {
        reader = person();
        SignedInAs.account(reader);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void thousandPagesThatCameAndWentLeaveNothing() {
        for (int i = 0; i < 1000; i++) {
            var page = page();
            UI.getCurrent().add(page);
            UI.getCurrent().remove(page);
        }
        assertThat(bells.open(reader.id())).isZero();
    }

    @Test
    void pageThatIsMovedIsRungOnce() {
        var page = page();
        UI.getCurrent().add(page);
        var below = new Div();
        UI.getCurrent().add(below);
        below.add(page);
        assertThat(bells.open(reader.id())).isOne();
        below.remove(page);
        assertThat(bells.open(reader.id())).isZero();
    }

    @Test
    void closedTabIsForgotten() {
        var session = VaadinSession.getCurrent();
        var first = UI.getCurrent();
        var tab = new UI();
        UI.setCurrent(tab);
        tab.getInternals().setSession(session);
        tab.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), "bell");
        session.addUI(tab);
        tab.add(page());
        assertThat(bells.open(reader.id())).isOne();
        session.removeUI(tab);
        UI.setCurrent(first);
        assertThat(bells.open(reader.id())).isZero();
    }

    @Test
    void everyChangeOfWhatIsToBeReadRings() {
        UI.getCurrent().add(page());
        tell(reader);
        awaitLast(new Bells.Told(1, 1));
        sql.sql("update notice set read_at = now() where account_id = ?")
                .param(reader.id())
                .update();
        awaitLast(new Bells.Told(0, 1));
        sql.sql("delete from notice where account_id = ?").param(reader.id()).update();
        awaitLast(new Bells.Told(0, 0));
    }

    @Test
    void nobodyHearsWhatAnotherIsTold() {
        UI.getCurrent().add(page());
        tell(person());
        tell(reader);
        awaitLast(new Bells.Told(1, 1));
        assertThat(heard).hasSize(1);
    }

    @Test
    void brokenLineIsMendedAndNothingIsMissed() {
        UI.getCurrent().add(page());
        wire.hangUp();
        tell(reader);
        awaitLast(new Bells.Told(1, 1));
        tell(reader);
        awaitLast(new Bells.Told(2, 2));
    }

    @Test
    void twoHundredOpenPagesCostOneQueryForAChangeAndNoneForAnother() {
        var asked = new AtomicInteger();
        var database = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
        var crowd = new Bells(JdbcClient.create(database), user, mine);
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 200; i++) {
            SignedInAs.as(Role.ENTERPRISE, null);
            people.add(user.require().accountId());
            var page = new Div();
            crowd.follow(page, heard::add);
            UI.getCurrent().add(page);
        }
        crowd.ring(List.of(UUID.randomUUID()));
        assertThat(asked).hasValue(0);
        crowd.ring(people);
        assertThat(asked).hasValue(1);
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
        assertThat(heard).hasSize(200);
    }

    @Test
    void visitorGetsNoLineAndNoSession() throws Exception {
        long sessions = sessions();
        assertThat(new Browser(port).get(PUSH).statusCode()).isGreaterThanOrEqualTo(400);
        var line = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + PUSH), new WebSocket.Listener() {});
        assertThatThrownBy(line::join).hasCauseInstanceOf(WebSocketHandshakeException.class);
        for (var address : List.of("/", "/demands", "/en/results")) {
            assertThat(new Browser(port).get(address).body()).doesNotContain("vaadinPush");
        }
        assertThat(sessions()).isEqualTo(sessions);
    }

    private long sessions() {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(server.getWebServer())).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager().getSessionCounter();
    }

    private void awaitLast(Bells.Told told) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            assertThat(heard).last().isEqualTo(told);
        });
    }

    private Div page() {
        var page = new Div();
        bells.follow(page, heard::add);
        return page;
    }

    private void tell(Account person) {
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "有一条新的");
    }

    private Account person() {
        return Readers.one(accounts);
    }
}
