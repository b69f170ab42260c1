package cn.zhongning.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A farmer with an old phone, whose browser runs no script. */
@PortalTest
class VisitorJourneyTest {
    private static final String WANTED = "枸杞热泵分段变温干制与护色技术";

    @LocalServerPort
    int port;

    @Test
    void visitorFindsAResultByItsWords() {
        try (var visitor = Chromium.phoneWithoutScript(port)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                search(visitor, "热泵护色");
                assertThat(hit(visitor)).isVisible();
            });
            fits(visitor);
            visitor.picture("journey-search");
            hit(visitor).click();
            assertThat(visitor.page().locator("h1")).hasText(WANTED);
            fits(visitor);
            visitor.picture("journey-result");
            Assertions.assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gouqi", "gq"})
    void visitorTypesPinyinOrItsInitials(String typed) {
        try (var visitor = Chromium.phoneWithoutScript(port)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                search(visitor, typed);
                assertThat(titles(visitor).first()).containsText("枸杞");
            });
        }
    }

    @Test
    void visitorComesToItByFacets() {
        try (var visitor = Chromium.phoneWithoutScript(port)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                search(visitor, "热泵护色");
                assertThat(hit(visitor)).isVisible();
            });
            var page = visitor.page();
            page.locator(".facets .all > summary").click();
            page.locator(".facets a")
                    .filter(new Locator.FilterOptions().setHasText("枸杞"))
                    .first()
                    .click();
            Assertions.assertThat(page.url()).contains("industry=goji");
            assertThat(hit(visitor)).isVisible();
            fits(visitor);
            visitor.picture("journey-facets");
        }
    }

    private static void search(Chromium visitor, String words) {
        var page = visitor.open("/");
        page.locator("main input[name=q]").fill(words);
        page.locator("main form button[type=submit]").first().click();
    }

    private static Locator hit(Chromium visitor) {
        return titles(visitor).filter(new Locator.FilterOptions().setHasText(WANTED));
    }

    private static Locator titles(Chromium visitor) {
        return visitor.page().locator("main h2 a, main h3 a");
    }

    /** Nothing is wider than the screen. */
    private static void fits(Chromium visitor) {
        int width = (int) visitor.page().evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(width).isLessThanOrEqualTo(390);
    }
}
