package cn.zhongning.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Geography;
import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CountyMapTest {
    private static final Position SHIKONG = new Position(105.655, 37.572);

    @Autowired
    Site site;

    @Autowired
    Texts texts;

    @Test
    void everyTownAndTheYellowRiverAreOnTheMap() {
        var map = map(List.of());
        assertThat(map.select("circle.town")).hasSameSizeAs(site.towns());
        assertThat(map.select("text").text()).contains("宁安镇", "喊叫水乡", "黄河", "10 公里");
        assertThat(map.text()).contains("不作为划界依据");
    }

    @Test
    void townWithMoreIsLargerAndLeadsWhereItSays() {
        var map = map(List.of(
                new MapMark(SHIKONG, "石空镇", "12", 12, "石空镇，12 场", "/calendar?town=shikong"),
                new MapMark(new Position(105.54, 37.548), "余丁乡", "1", 1, "余丁乡，1 场", "/calendar?town=yuding&view=list"),
                new MapMark(new Position(105.972, 37.618), "白马乡", "", 0, "白马乡，没有", null)));
        assertThat(map.select("circle.town")).hasSize(site.towns().size() - 3);
        var link = map.select("a[href='/calendar?town=yuding&view=list']");
        assertThat(link.attr("aria-label")).isEqualTo("余丁乡，1 场");
        assertThat(radius(map, "a[href*=shikong]")).isGreaterThan(radius(map, "a[href*=yuding]"));
        assertThat(map.select("a circle.none")).isEmpty();
        assertThat(map.select("g circle.none")).hasSize(1);
    }

    @Test
    void nameThatSomebodyTypedStaysText() {
        var map = map(List.of(new MapMark(SHIKONG, "<b>站</b> & \"馆\"", "", 1, "\"><script>", "/venues/1")));
        assertThat(map.select("script, b")).isEmpty();
        assertThat(map.select("a text").text()).isEqualTo("<b>站</b> & \"馆\"");
    }

    @Test
    void countyThatDoesNotSayWhereItsTownsLieHasNoMap() {
        assertThat(site.mapped()).isTrue();
        var elsewhere = new Geography(Map.of("ningan", SHIKONG), List.of());
        assertThat(new Site(
                                site.name(),
                                site.county(),
                                site.centre(),
                                site.region(),
                                site.hours(),
                                site.phone(),
                                site.towns(),
                                site.industries(),
                                site.newMaterials(),
                                site.livelihoods(),
                                elsewhere)
                        .mapped())
                .isFalse();
    }

    @Test
    void placesAreReadAsTheyAreWrittenAndNoOthers() {
        assertThat(Position.valueOf("105.655 37.572")).isEqualTo(SHIKONG);
        assertThat(Position.valueOf("105.655, 37.572")).isEqualTo(SHIKONG);
        assertThatThrownBy(() -> Position.valueOf("37.572")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Position.valueOf("37.572 105.655")).isInstanceOf(IllegalArgumentException.class);
    }

    private Document map(List<MapMark> marks) {
        var map = new CountyMap(site, texts, Texts.CHINESE, marks);
        assertThat(HtmlRules.problems(map.getElement())).isEmpty();
        return Jsoup.parse(new HtmlWriter().element(map.getElement()).toString());
    }

    private static double radius(Document map, String mark) {
        return Double.parseDouble(map.select(mark + " circle").attr("r"));
    }
}
