package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BellsTest extends SpringBrowserlessTest {
    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + new UUID(0, 0);
    /** As the script of a page asks. */
    private static final String SCRIPT =
            "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5.vaadin1-jquery&X-Atmosphere-Transport=websocket"
                    + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;charset=UTF-8&X-atmo-protocol=true";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext server;

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
    void visitorStartsNoSessionAndHearsNothing() throws Exception {
        long sessions = sessions();
        assertThat(new Browser(port).get(PUSH).statusCode()).isGreaterThanOrEqualTo(400);
        var line = new Line();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + PUSH + SCRIPT), line)
                .join();
        assertThat(line.said.get(10, TimeUnit.SECONDS)).contains("sessionExpired");
        for (var address : List.of("/", "/demands", "/en/results")) {
            assertThat(new Browser(port).get(address).body()).doesNotContain("vaadinPush");
        }
        assertThat(sessions()).isEqualTo(sessions);
    }

    /** What a page hears on its line. */
    private static final class Line implements WebSocket.Listener {
        final CompletableFuture<String> said = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            said.complete(text.toString());
            socket.request(1);
            return null;
        }
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
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "听铃的人", null, Role.ENTERPRISE, "听见铃响了-Zn7x", false);
    }
}
