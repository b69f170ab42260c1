package cn.zhongning.portal.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PicturesTest {
    @LocalServerPort
    int port;

    @Autowired
    Pictures pictures;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID university = UUID.randomUUID();

    @BeforeEach
    void enter() {
        var body = "12640000" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^0-9]", "3") + "1";
        university = accounts.create(
                        OrganisationKind.UNIVERSITY,
                        "有图的学院",
                        CreditCode.completing(body),
                        null,
                        OrganisationStatus.APPROVED,
                        false)
                .id();
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void largePictureIsDrawnSmallerAndNothingOfTheCameraStays() throws IOException {
        var picture = pictures.add(withPlace(jpeg(3000, 2000)), "中试线");
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(1067);
        var kept = pictures.file(picture.id(), false).orElseThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS-SECRET-PLACE");
        var small = ImageIO.read(new ByteArrayInputStream(
                pictures.file(picture.id(), true).orElseThrow().bytes()));
        assertThat(small.getWidth()).isEqualTo(640);
    }

    @Test
    void contentDecidesWhatAPictureIs() throws IOException {
        refused("pictures.error.kind", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused("pictures.error.kind", "GIF89a".getBytes(StandardCharsets.UTF_8));
        refused("pictures.error.kind", new byte[0]);
        refused("pictures.error.large", new byte[Reencoder.BYTES + 1]);
        var cut = jpeg(400, 300);
        refused("pictures.error.broken", java.util.Arrays.copyOf(cut, 30));
        refused("pictures.error.small", jpeg(20, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "lossy, 1200, 800, B42A1B",
        "lossless-clear, 640, 480, B42A1B",
        "lossy-clear, 640, 480, B42A1B",
        "moving, 320, 240, B42A1B"
    })
    void webPictureOfEachKindIsDrawn(String name, int width, int height, String middle) throws IOException {
        var picture = pictures.add(web(name), "");
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        var drawn = ImageIO.read(new ByteArrayInputStream(
                pictures.file(picture.id(), false).orElseThrow().bytes()));
        assertThat(near(drawn.getRGB(width / 2, height / 2), Integer.parseInt(middle, 16)))
                .isTrue();
    }

    @Test
    void clearPartsOfAWebPictureAreWhite() throws IOException {
        var picture = pictures.add(web("lossless-clear"), "");
        var drawn = ImageIO.read(new ByteArrayInputStream(
                pictures.file(picture.id(), false).orElseThrow().bytes()));
        assertThat(near(drawn.getRGB(5, 5), 0xFFFFFF)).isTrue();
    }

    @Test
    void brokenAndBoundlessWebPicturesAreRefused() throws IOException {
        refused("pictures.error.broken", java.util.Arrays.copyOf(web("lossy"), 40));
        refused("pictures.error.pixels", webThatClaims(15_000, 15_000));
    }

    @Test
    void pictureThatWouldUnfoldToGigabytesIsRefusedUnopened() throws IOException {
        refused("pictures.error.pixels", pngThatClaims(60_000, 60_000));
        refused("pictures.error.pixels", pngThatClaims(15_000, 15_000));
    }

    @Test
    void readerOfTheOrganisationAddsNoPicture() throws IOException {
        var picture = pictures.add(jpeg(300, 200), "样机");
        SignedInAs.as(Role.UNIVERSITY, university, MemberRole.READER);
        refused("pictures.error.reader", jpeg(300, 200));
        assertThatThrownBy(() -> pictures.describe(picture.id(), "改过")).hasMessageContaining("gone");
    }

    @Test
    void draftsPictureIsSeenByItsOwnersAndTheStaffOnly() throws Exception {
        var picture = pictures.add(jpeg(300, 200), "");
        results.saveDraft(form(picture.id()));
        var visitor = new Browser(port).get(picture.address());
        assertThat(visitor.statusCode()).isEqualTo(404);
        assertThat(visitor.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(pictures.file(picture.id(), false)).isPresent();
        SignedInAs.staff();
        assertThat(pictures.file(picture.id(), false)).isPresent();
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        assertThat(pictures.file(picture.id(), false)).isEmpty();
    }

    @Test
    void publishedPictureIsKeptByBrowsersAndClosedWhenItIsWithdrawn() throws Exception {
        var picture = pictures.add(jpeg(300, 200), "样机");
        var result = results.addDemonstration(university, form(picture.id()), Stage.PUBLISHED, null, Instant.now());
        for (var address : List.of(picture.address(), picture.smallAddress())) {
            var answer = new Browser(port).get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable", "public");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        results.withdraw(result.id());
        assertThat(new Browser(port).get(picture.address()).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/pictures/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void otherWordsMakeAnotherPicture() throws IOException {
        var old = pictures.add(jpeg(300, 200), "旧说明");
        var fresh = pictures.describe(old.id(), "新说明");
        assertThat(fresh.id()).isNotEqualTo(old.id());
        assertThat(pictures.inOrder(List.of(fresh.id(), old.id())))
                .extracting(Picture::alt)
                .containsExactly("新说明", "旧说明");
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        assertThatThrownBy(() -> pictures.describe(old.id(), "别人的")).hasMessageContaining("gone");
    }

    @Test
    void pictureOfAnotherOrganisationCannotBeShown() throws IOException {
        var foreign = pictures.add(jpeg(300, 200), "");
        enter();
        assertThatThrownBy(() -> results.saveDraft(form(foreign.id()))).hasMessageContaining("pictures.error.gone");
    }

    @Test
    void picturesThatNobodyShowsAreForgotten() throws IOException {
        var used = pictures.add(jpeg(300, 200), "");
        var orphan = pictures.add(jpeg(300, 200), "");
        var young = pictures.add(jpeg(300, 200), "");
        results.saveDraft(form(used.id()));
        sql.sql("update picture set created_at = now() - interval '3 days' where id in (?, ?)")
                .params(used.id(), orphan.id())
                .update();
        pictures.forgetUnused();
        assertThat(pictures.inOrder(List.of(used.id(), orphan.id(), young.id())))
                .containsExactly(used, young);
    }

    private void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> pictures.add(bytes, ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static byte[] web(String name) throws IOException {
        try (var file = PicturesTest.class.getResourceAsStream("/pictures/" + name + ".webp")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    /** The head of an extended file says how large it is. */
    private static byte[] webThatClaims(int width, int height) throws IOException {
        var bytes = web("lossless-clear").clone();
        var head = new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, 0x10, 0, 0, 0};
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, 12);
        out.write(head);
        for (int side : new int[] {width - 1, height - 1}) {
            for (int shift = 0; shift < 24; shift += 8) out.write(side >> shift);
        }
        out.write(bytes, 12, bytes.length - 12);
        return out.toByteArray();
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 12) return false;
        }
        return true;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** As a camera writes it: a block of metadata right behind the mark of the beginning. */
    private static byte[] withPlace(byte[] jpeg) throws IOException {
        var block = "Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0GPS-SECRET-PLACE".getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        var data = new DataOutputStream(out);
        data.writeShort(0xFFE1);
        data.writeShort(block.length + 2);
        data.write(block);
        data.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.toByteArray());
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        data.writeInt(13);
        data.write(head.toByteArray());
        data.writeInt((int) sum.getValue());
        return out.toByteArray();
    }

    private static ResultForm form(UUID image) {
        return new ResultForm(
                "有图的成果",
                "图像团队",
                "这项成果带着一张图，图里是中试线的样子，足够二十个字。",
                "",
                List.of(),
                "环境工程",
                "goji",
                null,
                7,
                ReadinessScale.GENERAL,
                "中试报告",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(CooperationMode.LICENCE),
                PriceMode.NEGOTIABLE,
                null,
                null,
                null,
                "",
                List.of(image),
                "",
                "李老师 0951-2060000",
                LocalDate.now().plusYears(1),
                SecretLevel.PUBLIC);
    }
}
