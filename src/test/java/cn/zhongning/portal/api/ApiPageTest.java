package cn.zhongning.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.tokens.Scope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever connects a system reads on one page how, and makes its token at the desk. */
@PortalTest
class ApiPageTest {
    @Autowired
    Systems systems;

    @LocalServerPort
    int port;

    @Test
    void pageShowsEveryAddressAndProblemOfTheDescription() throws Exception {
        for (var address : new String[] {"/api", "/en/api"}) {
            var answer = new Browser(port).get(address);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            var page = Jsoup.parse(answer.body());
            Program.json(new Program(port, "").get("/openapi.json"))
                    .get("paths")
                    .propertyNames()
                    .forEach(path -> assertThat(page.text()).contains(path));
            for (var fault : Fault.values())
                assertThat(page.select("#" + fault.word())).hasSize(1);
            assertThat(page.text()).doesNotContain("!api.");
        }
    }

    @Test
    void everybodyReadsItAndAnEditorMakesATokenOnAPhone() throws Exception {
        try (var chromium = Chromium.desktop(port)) {
            chromium.open("/api");
            assertThat(chromium.barriers()).isEmpty();
            chromium.picture("api");
            chromium.open("/en/api");
            chromium.picture("api-english");
            chromium.darken();
            chromium.open("/api");
            assertThat(chromium.barriers()).isEmpty();
            chromium.picture("api-dark");
            assertThat(chromium.complaints()).isEmpty();
        }
        var known = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE);
        try (var chromium = Chromium.phone(port)) {
            chromium.open("/api");
            chromium.picture("api-phone");
            var page = chromium.open("/sign-in");
            page.fill("input[name=username]", known.maker().email());
            page.fill("input[name=password]", Systems.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk**");
            chromium.open("/desk/tokens");
            page.waitForSelector("main vaadin-password-field");
            chromium.picture("tokens-phone");
            page.locator("vaadin-text-field input").first().fill("成果管理系统");
            page.locator("vaadin-password-field input").fill(Systems.PASSWORD);
            page.locator("vaadin-button[theme~=primary]").click();
            page.waitForSelector("code.address");
            assertThat(page.textContent("code.address")).matches("kjpt_[0-9a-f]{72}");
            assertThat(chromium.barriers()).isEmpty();
            chromium.picture("tokens-made-phone");
        }
    }
}
