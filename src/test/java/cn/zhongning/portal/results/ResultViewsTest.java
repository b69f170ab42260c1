package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ResultViewsTest {
    private static final String PASSWORD = "写一项成果-Zn5k";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    @Autowired
    Pictures pictures;

    private UUID university = UUID.randomUUID();
    private String email = "";

    @BeforeEach
    void signUp() {
        university = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "写成果的学院");
        email = UUID.randomUUID() + "@example.cn";
        accounts.create(university, email, "赵老师", null, Role.UNIVERSITY, PASSWORD, false);
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void universityWritesAResultWithPictureAndRight() throws IOException {
        try (var writer = Chromium.desktop(port)) {
            writer.signIn(email, PASSWORD);
            var page = writer.open("/desk/results/new");
            page.locator("[data-field=title] input").fill("枸杞热泵分段变温干制");
            page.locator("[data-field=keywords] input").fill("枸杞、热泵");
            page.keyboard().press("Enter");
            page.locator("[data-field=intellectualProperty] > vaadin-button").click();
            page.locator(".row.right vaadin-text-field input").fill("ZL202310000001.X");
            page.setInputFiles(
                    "[data-field=images] input[type=file]", new FilePayload("样机 图.jpg", "image/jpeg", jpeg()));
            PlaywrightAssertions.assertThat(page.locator(".card.picture")).hasCount(1);
            page.locator(".card.picture vaadin-text-field input").fill("烘房里的热泵");
            page.locator(".card.picture vaadin-text-field input").blur();
            writer.picture("result-new");
            button(page, "存为草稿").click();
            PlaywrightAssertions.assertThat(page.locator("vaadin-notification-card"))
                    .isVisible();
            writer.open("/desk/results");
            page.locator(".rows li").waitFor();
            writer.picture("results-desk");
        }
        var form = results.mine(Stage.DRAFT, "", 0, 2).getFirst().form();
        assertThat(form.keywords()).containsExactly("枸杞", "热泵");
        assertThat(form.intellectualProperty().rights())
                .extracting(Right::number)
                .containsExactly("ZL202310000001.X");
        assertThat(pictures.inOrder(form.images()))
                .singleElement()
                .satisfies(picture -> assertThat(picture.alt()).isEqualTo("烘房里的热泵"));
    }

    @Test
    void formOfAResultFitsThePhone() {
        try (var phone = Chromium.phone(port)) {
            phone.signIn(email, PASSWORD);
            var page = phone.open("/desk/results/new");
            page.locator("[data-field=intellectualProperty] > vaadin-button").click();
            page.locator("details.levels summary").click();
            phone.picture("result-new-phone");
            phone.darken();
            phone.picture("result-new-phone-dark");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void readerSeesHowFarAResultIsAndWhatProtectsIt() throws Exception {
        var picture = pictures.add(jpeg(), "烘房里的热泵");
        var result = results.addDemonstration(
                university,
                Written.form("枸杞热泵分段变温干制与护色技术", "goji", ReadinessScale.GENERAL, List.of(picture.id())),
                Stage.PUBLISHED,
                null,
                Instant.now());
        var html = new Browser(port).get("/results/" + result.id()).body();
        assertThat(html)
                .contains("width=\"1200\"", "height=\"800\"", "loading=\"lazy\"", "alt=\"烘房里的热泵\"")
                .contains("ZL202310000001.X", "AggregateOffer", "就绪度", "/pictures/" + picture.id());
        assertThat(html).doesNotContain("配方比例", "李老师");
        try (var reader = Chromium.desktop(port)) {
            reader.open("/results/" + result.id());
            reader.picture("result-page");
            reader.open("/en/results/" + result.id());
            reader.darken();
            reader.picture("result-page-dark");
            assertThat(reader.complaints()).isEmpty();
        }
        try (var phone = Chromium.phoneWithoutScript(port)) {
            phone.open("/results/" + result.id());
            phone.picture("result-page-phone");
        }
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }

    private static byte[] jpeg() throws IOException {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xB42A1B));
        pen.fillOval(300, 100, 600, 600);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
