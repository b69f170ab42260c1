package cn.zhongning.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.feeds.Tools;
import cn.zhongning.portal.tokens.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs that we did not write read the description, and one that is generated from it works. */
@PortalTest
class ClientsTest {
    @TempDir
    Path home;

    @Autowired
    Systems systems;

    @LocalServerPort
    int port;

    @Test
    void spectralFindsNothingWrongWithTheDescription() throws Exception {
        for (var language : new String[] {"zh-CN", "en"}) {
            var program = new Program(port, "").in(language);
            var file = Files.writeString(
                    home.resolve("openapi.json"), program.get("/openapi.json").body());
            assertThat(new Tools(home)
                            .script(
                                    "npx",
                                    "spectral",
                                    "lint",
                                    file.toString(),
                                    "--ruleset",
                                    "spectral.yaml",
                                    "--fail-severity",
                                    "warn",
                                    "--format",
                                    "text"))
                    .contains("No results");
        }
    }

    @Test
    void generatedClientPostsUpdatesHandsInWithdrawsAndAddsAFile() throws Exception {
        var known = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE);
        var title = "生成的客户端" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(new Tools(home)
                        .script("node", "client.mjs", "http://localhost:" + port, known.secret(), title)
                        .lines())
                .containsExactly(
                        "201 draft",
                        "200 800000",
                        "412 Version out of date",
                        "200 submitted",
                        "200 draft",
                        "201 report.pdf",
                        "409 conflict",
                        "200 " + title,
                        "400 This cursor is none of ours; please begin again",
                        "200 number");
    }

    @Test
    void generatedClientMovesASessionOfAnEvent() throws Exception {
        var known = systems.of(OrganisationKind.ORGANISER, Scope.OWN_READ, Scope.EVENTS_WRITE);
        assertThat(new Tools(home)
                        .script("node", "client.mjs", "http://localhost:" + port, known.secret(), "改期", "timetable")
                        .lines())
                .containsExactly("200 2040-06-01T10:00:00+08:00", "412 Version out of date");
    }
}
