package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final Pattern TITLES = Pattern.compile("<h3><a href=\"([^\"]*)\">(.*?)</a></h3>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    SearchFeeder feeder;

    private final List<UUID> mine = new ArrayList<>();
    private Published published;
    private UUID demand;

    @BeforeAll
    void publish() {
        published = Published.by(sql, accounts);
        demand = keep(
                published.demand("研究生命科学所用的离心仪器", "想找 microscopes calibration 的办法。<b>显微</b>镜头总是模糊 & 发霉，清洁后仍不见好转。"));
        keep(published.event("铷铯讲堂：过去的一课", -3));
        keep(published.event("铷铯讲堂：将来的一课", 40));
        keep(published.event("铷铯讲堂：最近的一课", 2));
        for (int i = 0; i < 45; i++)
            keep(published.demand(
                    "镧系元素第%02d号样品提纯".formatted(i), "提纯", i % 3 == 0 ? "goji" : "energy", "ningan", 2 * i - 39));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.sql("select count(*) from search_change")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    @AfterAll
    void leave() {
        published.remove(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "生命科学",
                "离心仪器",
                "\"生命科学\"",
                "“生命科学” 「离心」",
                "microscope",
                "MICROSCOPES",
                "lixinyiqi",
                "lxyq",
                "li xin yi qi",
                "离心yq",
                "shengmingkx"
            })
    void visitorFindsPartsOfWordsStemsAndPinyin(String typed) throws Exception {
        assertThat(search(typed)).contains("/demands/" + demand).doesNotContain("class=\"note\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"离新仪器", "离心宜器", "离仪器", "离心的仪器", "microscpe", "lixinyiqu"})
    void oneWrongOrMissingCharacterIsForgiven(String typed) throws Exception {
        assertThat(search(typed)).contains("/demands/" + demand);
    }

    @Test
    void guessesAreCalledGuesses() throws Exception {
        assertThat(search("离心宜器")).contains("没有完全一样的说法");
    }

    @Test
    void phraseThatIsNowhereIsLoosened() throws Exception {
        assertThat(search("\"离心科学仪器\"")).contains("/demands/" + demand, "class=\"note\"");
    }

    @Test
    void foundWordsAreMarkedAndNothingInTheTextIsTakenForHtml() throws Exception {
        assertThat(search("离心仪器")).contains("所用的<mark>离心仪器</mark>");
        assertThat(search("显微 模糊")).contains("<mark>模糊</mark>").doesNotContain("<b>显微");
        assertThat(search("lxyq")).contains("<mark>离心仪器</mark>");
    }

    @Test
    void withdrawnDemandLeavesSearchAndItsTotalsAtOnce() throws Exception {
        var address = "/demands?q=" + encoded("镧系元素");
        var another = published.demand("镧系元素临时样品", "熔炼");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(get(address)).contains("共 46 条"));
        published.withdraw(another);
        assertThat(get(address)).contains("共 45 条").doesNotContain("/demands/" + another);
        published.remove(List.of(another));
    }

    @Test
    void eventsComeSoonestFirstAndPastOnesAreBehindAFilter() throws Exception {
        assertThat(titles(get("/events?q=" + encoded("铷铯讲堂") + "&sort=deadline")))
                .containsExactly("铷铯讲堂：最近的一课", "铷铯讲堂：将来的一课");
        assertThat(titles(get("/events?when=past&q=" + encoded("铷铯讲堂")))).containsExactly("铷铯讲堂：过去的一课");
        assertThat(titles(get("/events?when=week&q=" + encoded("铷铯讲堂")))).containsExactly("铷铯讲堂：最近的一课");
    }

    @Test
    void deadlinesAheadComeBeforePassedOnes() throws Exception {
        var all = new ArrayList<String>();
        for (int page = 1; page <= 3; page++)
            all.addAll(titles(get("/demands?q=" + encoded("镧系元素") + "&sort=deadline&page=" + page)));
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(all.getFirst()).contains("第20号");
        assertThat(all.getLast()).contains("第19号");
    }

    @Test
    void facetCountsBesideItsOwnChoiceAndSeveralValuesAdd() throws Exception {
        var page = get("/demands?industry=goji&q=" + encoded("镧系元素"));
        assertThat(page).contains("共 15 条").containsPattern("新能源</span><span>30<");
        assertThat(get("/demands?industry=goji&industry=energy&q=" + encoded("镧系元素")))
                .contains("共 45 条");
        assertThat(page).contains("去掉筛选：枸杞");
    }

    @Test
    void filterThatHidesEverythingIsNamedWithWhatItHides() throws Exception {
        var page = get("/demands?town=mingsha&q=" + encoded("镧系元素"));
        assertThat(page).contains("没有找到", "去掉“鸣沙镇”，有 4", "/desk/demands/new?title=" + encoded("镧系元素"));
    }

    @Test
    void sharedAddressOfAPageKeepsItsContentWhileOthersPublish() throws Exception {
        var first = get("/demands?q=" + encoded("镧系元素") + "&sort=newest");
        var matcher = Pattern.compile("href=\"([^\"]*page=2&amp;at=\\d+)\"").matcher(first);
        assertThat(matcher.find()).isTrue();
        var second = matcher.group(1).replace("&amp;", "&");
        var before = titles(get(second));
        var late = published.demand("镧系元素后来的样品", "提纯");
        keep(late);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(search("镧系元素后来的样品")).contains(late.toString()));
        assertThat(titles(get(second))).isEqualTo(before);
        published.remove(List.of(late));
    }

    @Test
    void pagesAreNumberedAndTheLastOneIsShownForALaterOne() throws Exception {
        var page = get("/demands?q=" + encoded("镧系元素") + "&page=9999999");
        assertThat(page).containsPattern("aria-current=\"page\"[^>]*aria-label=\"第 3 页\"");
        assertThat(titles(page)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/demands",
                "/results",
                "/articles",
                "/en/demands",
                "/search?q=x&kind=NONE&page=-1&sort=x",
                "/search?q=%22&q=%22&industry=nowhere&industry=goji&when=&readiness=99&at=zzz",
                "/search?q=%2B-%26%26%7C%7C!()%7B%7D%5B%5D%5E%22%7E*%3F%3A%5C%2F",
                "/search?q=title%3A*%20OR%20%22&at=99999999999999999999",
                "/demands?page=99999999999999999999&at=1",
                "/en/search?q=%F0%A0%AE%B7%F0%9F%98%80&type=EVENT'--"
            })
    void oddAddressesGetASensiblePage(String address) throws Exception {
        assertThat(answer(address).statusCode()).isEqualTo(200);
    }

    @Test
    void textThatIsNoneOrEndlessIsTurnedBackOrCut() throws Exception {
        assertThat(answer("/search?q=%00").statusCode()).isEqualTo(400);
        assertThat(answer("/search?q=%ED%A0%80").statusCode()).isEqualTo(400);
        assertThat(answer("/search?q=" + encoded("枸杞".repeat(300))).statusCode())
                .isEqualTo(200);
        assertThat(answer("/search?q=" + encoded("😀".repeat(301))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyPlainListsAreOffersToSearchEngines() throws Exception {
        assertThat(get("/demands")).contains("rel=\"canonical\"", "ItemList").doesNotContain("noindex");
        assertThat(get("/demands?industry=goji")).contains("noindex");
        assertThat(get("/search")).contains("noindex");
    }

    @Test
    void listIsLight() throws Exception {
        var browser = new Browser(port);
        var answer = browser.http()
                .send(
                        browser.request("/demands?q=" + encoded("镧系元素"))
                                .header("Accept-Encoding", "gzip")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length).isLessThan(15 << 10);
    }

    @Test
    void suggestionsComeWhileTypingInPinyinToo() throws Exception {
        for (var typed : List.of("离心仪", "lixiny", "lxyq", "研究生"))
            assertThat(get("/search/suggest?q=" + encoded(typed))).as(typed).contains("/demands/" + demand);
        assertThat(get("/search/suggest?q=gq")).contains("枸杞");
        assertThat(get("/search/suggest?q=gouq&lang=en")).contains("Wolfberry", "/en/search?q=");
        assertThat(get("/search/suggest?q=" + encoded("x".repeat(500)))).isEqualTo("[]");
        assertThat(get("/search/suggest")).isEqualTo("[]");
    }

    private UUID keep(UUID id) {
        mine.add(id);
        return id;
    }

    private String search(String typed) throws Exception {
        return get("/search?q=" + encoded(typed));
    }

    private String get(String address) throws Exception {
        return answer(address).body();
    }

    private HttpResponse<String> answer(String address) throws Exception {
        return new Browser(port).get(address);
    }

    private static List<String> titles(String page) {
        return TITLES.matcher(page.split("class=\"similar\"")[0])
                .results()
                .map(title -> title.group(2).replaceAll("<[^>]*>", ""))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
