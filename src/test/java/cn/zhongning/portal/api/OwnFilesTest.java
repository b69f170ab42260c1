package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.demand;
import static cn.zhongning.portal.api.Program.json;
import static cn.zhongning.portal.api.Program.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.tokens.Scope;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation's own system hands in beside its texts, and how it has them shown on. */
@PortalTest
class OwnFilesTest {
    private static final String DEMANDS = "/own/demands";

    @Autowired
    Systems systems;

    @Autowired
    DemandService demands;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Systems.Known known;
    private Program program;

    @BeforeEach
    void connect() {
        known = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE);
        program = new Program(port, known.secret());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void fileIsHandedInReadBackAndTakenOut() throws Exception {
        var begun = program.create(DEMANDS, demand("带检测报告的需求"));
        var address = DEMANDS + "/" + json(begun).get("id").asString();
        var picture = picture();
        var added = program.upload(address + "/files", "If-Match", tag(begun), "检测报告.png", picture);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(tag(added)).isNotEqualTo(tag(begun));
        var file = json(added).get("files").get(0);
        assertThat(file.get("name").asString()).isEqualTo("检测报告.png");
        assertThat(file.get("type").asString()).isEqualTo("image/png");
        var download = address + "/files/" + file.get("id").asString();
        assertThat(file.get("url").asString()).endsWith("/api/v1" + download);
        assertThat(bytes(program, download).body()).isEqualTo(picture);

        var late = program.upload(address + "/files", "If-Match", tag(begun), "晚了.png", picture);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(program.upload(address + "/files", "X-None", "-", "没说版本.png", picture)
                        .statusCode())
                .isEqualTo(428);
        var removed = program.delete(download, tag(added));
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(json(removed).get("files")).isEmpty();
        assertThat(bytes(program, download).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheFormRefusesIsRefusedBesideItsField() throws Exception {
        var begun = program.create(DEMANDS, demand("附件不对的需求"));
        var files = DEMANDS + "/" + json(begun).get("id").asString() + "/files";
        var disguised = program.upload(files, "If-Match", tag(begun), "报告.pdf", picture());
        assertThat(disguised.statusCode()).isEqualTo(422);
        assertThat(json(disguised).get("errors").get(0).get("field").asString()).isEqualTo("file");
        var english = program.in("en").upload(files, "If-Match", tag(begun), "virus.exe", new byte[] {77, 90, 0});
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.body()).doesNotContainPattern("\\p{IsHan}");
        var without = program.upload(files, "If-Match", tag(begun), "x.png", new byte[0]);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(json(program.get(files.replace("/files", ""))).get("files")).isEmpty();
        for (int i = 0; i < 5; i++) {
            begun = program.upload(files, "If-Match", tag(begun), "第" + i + "张.png", picture());
            assertThat(begun.statusCode()).isEqualTo(201);
        }
        assertThat(program.upload(files, "If-Match", tag(begun), "第六张.png", picture())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void neighbourReadsAddsAndTakesNothing() throws Exception {
        var begun = program.create(DEMANDS, demand("邻家的附件"));
        var address = DEMANDS + "/" + json(begun).get("id").asString();
        var added = program.upload(address + "/files", "If-Match", tag(begun), "报告.png", picture());
        var download =
                address + "/files/" + json(added).get("files").get(0).get("id").asString();
        var stranger = new Program(
                port,
                systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE)
                        .secret());
        assertThat(bytes(stranger, download).statusCode()).isEqualTo(404);
        assertThat(stranger.upload(address + "/files", "If-Match", tag(added), "我的.png", picture())
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.delete(download, tag(added)).statusCode()).isEqualTo(404);
        var own = stranger.create(DEMANDS, demand("拿别人的附件"));
        assertThat(bytes(
                                stranger,
                                DEMANDS + "/" + json(own).get("id").asString() + download.substring(address.length()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void systemHasADemandShownOnBeforeItEnds() throws Exception {
        var own = Objects.requireNonNull(known.maker().organisationId());
        var ending = demands.addDemonstration(own, Written.form("快到期的需求"), Stage.PUBLISHED, null, Instant.now());
        var address = DEMANDS + "/" + ending.id();
        var early = program.in("en").step(address + "/renewal", tag(program.get(address)));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).doesNotContainPattern("\\p{IsHan}");
        var today = LocalDate.now(Clocks.CHINA);
        sql.sql("update demand set expires_on = ? where id = ?")
                .params(today.plusDays(5), ending.id())
                .update();
        var read = program.get(address);
        var renewed = program.step(address + "/renewal", tag(read));
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(json(renewed).get("text").get("expiresOn").asString())
                .isEqualTo(today.plusMonths(6).toString());
        assertThat(program.step(address + "/renewal", tag(read)).statusCode()).isEqualTo(412);
    }

    @Test
    void pictureIsSentOnceAndShownByItsResult() throws Exception {
        var university = new Program(
                port,
                systems.of(OrganisationKind.UNIVERSITY, Scope.OWN_READ, Scope.RESULTS_WRITE)
                        .secret());
        var key = UUID.randomUUID().toString();
        var first =
                university.upload("/own/pictures?alt=%E7%83%98%E6%88%BF", "Idempotency-Key", key, "烘房.png", picture());
        var again =
                university.upload("/own/pictures?alt=%E7%83%98%E6%88%BF", "Idempotency-Key", key, "烘房.png", picture());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(json(first).get("alt").asString()).isEqualTo("烘房");
        var images = List.of(json(first).get("id").asString());
        var result = university.create("/own/results", Map.of("title", "有图片的成果", "images", images));
        assertThat(json(result).get("text").get("images").get(0).asString()).isEqualTo(images.getFirst());
        assertThat(program.upload("/own/pictures", "Idempotency-Key", key, "烘房.png", picture())
                        .statusCode())
                .isEqualTo(403);
        var broken = university.upload("/own/pictures", "Idempotency-Key", "k2", "不是图.png", new byte[] {1, 2, 3});
        assertThat(json(broken).get("errors").get(0).get("field").asString()).isEqualTo("file");
    }

    private static HttpResponse<byte[]> bytes(Program asking, String path) throws Exception {
        return asking.browser().send(asking.request(path).GET(), BodyHandlers.ofByteArray());
    }

    private static byte[] picture() throws Exception {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
