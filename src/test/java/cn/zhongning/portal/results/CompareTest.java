package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.listings.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class CompareTest {
    @LocalServerPort
    int port;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    private UUID university = UUID.randomUUID();

    @BeforeEach
    void publish() {
        university = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "对比学院");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void readerSeesWhereTwoResultsDifferAndWhatNobodyWrote() throws Exception {
        var page = page(compare(result("热泵烘干", "goji"), result("锰渣脱氨", "manganese")));
        assertThat(page.select("thead th > a").eachText()).containsExactly("热泵烘干", "锰渣脱氨");
        assertThat(row(page, "产业").hasClass("differs")).isTrue();
        assertThat(row(page, "产业").select("td").eachText()).containsExactly("枸杞", "锰基新材料");
        assertThat(row(page, "就绪度").hasClass("differs")).isFalse();
        assertThat(page.select("meta[name=robots][content=noindex]")).isNotEmpty();
        assertThat(page.text()).doesNotContain("配方比例", "李老师");
    }

    @Test
    void whatIsNotShownAnyMoreIsLeftOutAndSaid() throws Exception {
        var shown = result("还在展示", "goji");
        var hidden = results.addDemonstration(university, Written.form("已经撤下"), Stage.WITHDRAWN, null, Instant.now());
        var page = page("/compare?ids=" + shown + "," + hidden.id() + "," + UUID.randomUUID() + ",abc'\"<script>");
        assertThat(page.select("thead th")).hasSize(1);
        assertThat(page.select(".note").text()).contains("有 3 项没有列出");
        assertThat(page.html()).doesNotContain("已经撤下", "<script>alert");
    }

    @Test
    void fifthResultIsLeftOutAndSaid() throws Exception {
        var five = Stream.of("甲", "乙", "丙", "丁", "戊")
                .map(name -> result(name + "项成果", "goji"))
                .toArray(UUID[]::new);
        var page = page(compare(five));
        assertThat(page.select("thead th")).hasSize(4);
        assertThat(page.select(".note").text()).contains("最多对比 4 项");
    }

    @Test
    void resultsAreAddedAndRemovedByLinksAlone() throws Exception {
        var one = result("先选的成果", "goji");
        var other = result("后选的成果", "goji");
        var page = page("/results/" + one);
        page = page(page.select("a:contains(加入对比)").attr("href"));
        assertThat(page.select("thead th")).hasSize(1);
        var list = page(page.select("a:contains(再选一项)").attr("href"));
        assertThat(list.select("a:contains(对比已选的 1 项)").attr("href")).isEqualTo("/compare?ids=" + one);
        page = page(compare(one, other));
        page = page(page.select("thead th a:contains(移出)").attr("href"));
        assertThat(page.select("thead th > a").eachText()).containsExactly("后选的成果");
        assertThat(page(page.select("thead th a:contains(移出)").attr("href")).text())
                .contains("还没有选成果");
    }

    @Test
    void comparisonFitsEveryScreen() {
        var address = compare(result("枸杞热泵分段变温干制与护色技术", "goji"), result("电解锰渣脱氨固锰", "manganese"));
        try (var reader = Chromium.desktop(port)) {
            reader.open(address);
            reader.picture("compare");
            reader.open("/en" + address);
            reader.darken();
            reader.picture("compare-dark-english");
            assertThat(reader.complaints()).isEmpty();
        }
        try (var phone = Chromium.phoneWithoutScript(port)) {
            phone.open(address);
            phone.picture("compare-phone");
            phone.open("/results?compare=" + address.substring("/compare?ids=".length()));
            phone.picture("compare-list-phone");
        }
        try (var reader = Chromium.desktop(port)) {
            reader.open("/results?compare=" + address.substring("/compare?ids=".length()));
            reader.picture("compare-list");
        }
    }

    private UUID result(String title, String industry) {
        var form = Written.form(title, industry, ReadinessScale.GENERAL, List.of());
        return results.addDemonstration(university, form, Stage.PUBLISHED, null, Instant.now())
                .id();
    }

    private static String compare(UUID... ids) {
        return "/compare?ids=" + Stream.of(ids).map(UUID::toString).collect(Collectors.joining(","));
    }

    private Document page(String address) throws Exception {
        var answer = new Browser(port).get(address.replace("'\"<script>", "%27%22%3Cscript%3E"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Element row(Document page, String label) {
        return page.select("tbody tr:has(th:contains(" + label + "))").getFirst();
    }
}
