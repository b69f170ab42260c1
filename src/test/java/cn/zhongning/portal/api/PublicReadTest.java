package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.json;
import static cn.zhongning.portal.api.Program.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultService;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads what the pages show, and nothing else. */
@PortalTest
class PublicReadTest {
    @Autowired
    DemandService demands;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private Program anybody;
    private UUID own;

    @BeforeEach
    void ask() {
        anybody = new Program(port, "", "zh-CN", "127.0.0.44");
        own = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "公开的单位");
    }

    @Test
    void everybodyReadsWhatItsPageShows() throws Exception {
        var demand = publish("藜麦脱皂苷", Instant.now());
        var answer = anybody.get("/demands/" + demand.id());
        assertThat(answer.body()).doesNotContain("绝密参数", "13900000000").contains("电耗降低三分之一");
        var item = json(answer);
        assertThat(item.get("url").asString()).endsWith("/demands/" + demand.id());
        assertThat(item.get("industry").get("name").asString()).isEqualTo("枸杞");
        assertThat(item.get("budgetTo").decimalValue()).isEqualByComparingTo("800000");
        assertThat(item.get("organisation").get("name").asString()).isEqualTo("公开的单位");
        var english = anybody.in("en").get("/demands/" + demand.id());
        assertThat(json(english).get("url").asString()).contains("/en/demands/");
        assertThat(json(english).get("industry").get("name").asString()).doesNotContainPattern("\\p{IsHan}");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        var unasked = new Browser(port).get("/api/v1/demands/" + demand.id());
        assertThat(unasked.headers().firstValue("Content-Language")).contains("zh-CN");
    }

    @Test
    void pageOfAnotherSiteReadsAndAsksWhetherAnythingIsNew() throws Exception {
        var browser = new Browser(port);
        var list = browser.send(browser.request("/api/v1/demands?limit=1").header("Origin", "https://other.example"));
        assertThat(list.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(list.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Link");
        assertThat(list.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var asked = preflight(browser, "/api/v1/demands", "GET");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .isEqualTo("GET,HEAD");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("if-none-match");
        for (var closed : List.of(
                preflight(browser, "/api/v1/demands", "DELETE"), preflight(browser, "/api/v1/own/demands", "GET"))) {
            assertThat(closed.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static HttpResponse<String> preflight(Browser browser, String address, String method) throws Exception {
        return browser.send(browser.request(address)
                .header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "if-none-match")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void resultIsReadWithWhatItStandsOnAndWithoutItsProtectedPart() throws Exception {
        var university = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "公开的大学");
        var form = cn.zhongning.portal.results.Written.form("热泵分段变温烘干");
        var result = results.addDemonstration(university, form, Stage.PUBLISHED, null, Instant.now());
        var answer = anybody.get("/results/" + result.id());
        assertThat(answer.body()).doesNotContain("配方比例", "2060000");
        assertThat(json(answer).get("readiness").get("level").asInt()).isEqualTo(7);
        assertThat(json(answer).get("rights")).hasSize(2);
        assertThat(json(answer).get("price").get("mode").get("code").asString()).isEqualTo("agreed");
    }

    @Test
    void nobodyReadsWhatIsNotPublic() throws Exception {
        for (var stage : List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.WITHDRAWN)) {
            var hidden = demands.addDemonstration(own, Written.form("不公开的"), stage, null, Instant.now());
            assertThat(anybody.get("/demands/" + hidden.id()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingHasChanged() throws Exception {
        var demand = publish("不变的需求", Instant.now());
        var first = anybody.get("/demands/" + demand.id());
        var again = anybody.browser()
                .send(anybody.request("/demands/" + demand.id())
                        .header("If-None-Match", tag(first))
                        .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var english = anybody.browser()
                .send(anybody.in("en")
                        .request("/demands/" + demand.id())
                        .header("If-None-Match", tag(first))
                        .GET());
        assertThat(english.statusCode()).isEqualTo(200);
    }

    @Test
    void cursorLeadsThroughAListThatGrowsMeanwhile() throws Exception {
        var word = "稀土" + UUID.randomUUID().toString().substring(0, 6);
        var before = Instant.now().minus(Duration.ofDays(1));
        var known = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            known.add(publish(word + i, before.plusSeconds(i)).id().toString());
        var list = "/demands?limit=2&sort=newest&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(json(anybody.get(list)).get("total").asInt()).isEqualTo(5));
        var seen = new ArrayList<String>();
        var answer = anybody.get(list);
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("rel=\"next\"", "cursor=");
        while (true) {
            json(answer).get("items").forEach(item -> seen.add(item.get("id").asString()));
            var next = json(answer).path("next").asString("");
            if (next.isEmpty()) break;
            publish(word + "新", Instant.now());
            answer = anybody.get(list + "&cursor=" + next);
        }
        assertThat(seen).containsExactlyElementsOf(known.reversed());
    }

    @Test
    void mistypedFiltersAreRefusedInsteadOfShowingEverything() throws Exception {
        for (var wrong : List.of(
                "industri=goji",
                "industry=gold",
                "sort=best",
                "limit=1000",
                "cursor=nonsense",
                "readiness=high",
                "q=%F0%28")) {
            var answer = anybody.in("en").get("/results?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer).get("detail").asString()).as(wrong).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(anybody.get("/events?when=past&type=lecture&town=ningan").statusCode())
                .isEqualTo(200);
        assertThat(anybody.get("/results?industry=goji&industry=livestock&readiness=5")
                        .statusCode())
                .isEqualTo(200);
    }

    private Demand publish(String title, Instant when) {
        return demands.addDemonstration(own, Written.form(title), Stage.PUBLISHED, null, when);
    }
}
