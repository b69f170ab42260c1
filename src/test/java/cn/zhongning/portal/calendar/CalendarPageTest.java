package cn.zhongning.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.pages.HtmlRules;
import cn.zhongning.portal.pages.HtmlWriter;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test reads days, years ahead, that no other has anything to do with. */
@PortalTest
class CalendarPageTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Planned planned;

    @Autowired
    JdbcClient sql;

    @Autowired
    Site site;

    @Autowired
    Texts texts;

    @Autowired
    JsonLd data;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void listGoesDayByDayInChina() {
        planned.event("星期六深夜的流星").on("2031-05-10T23:30", HOUR);
        planned.event("星期日清晨的鸟").on("2031-05-11T00:00");
        planned.event("星期一的课").on("2031-05-12T09:00");
        var page = read("2031-05-10T23:59:59", "/calendar?when=weekend");
        assertThat(page.select(".agenda section")).hasSize(2);
        assertThat(page.select(".agenda .today").text()).contains("星期六深夜的流星", "23:30–00:30", "不用报名");
        assertThat(page.select("time[datetime=2031-05-11] ~ *, section:has(time[datetime=2031-05-11])")
                        .text())
                .contains("星期日清晨的鸟");
        assertThat(page.text()).doesNotContain("星期一的课");
        var sunday = read("2031-05-11T00:00", "/calendar?when=weekend");
        assertThat(sunday.text()).contains("星期日清晨的鸟").doesNotContain("星期六深夜的流星");
        var monday = read("2031-05-12T00:00", "/calendar?when=today");
        assertThat(titles(monday)).containsExactly("星期一的课");
    }

    @Test
    void everyWishNarrowsAndSaysWhatIsLeftWithoutIt() {
        planned.event("石空的讲座").kind("LECTURE").on("2031-06-03T10:00");
        planned.event("余丁的展览")
                .kind("EXHIBITION")
                .setting("VILLAGE")
                .town("yuding")
                .on("2031-06-04T10:00");
        planned.event("线上的讲座").kind("LECTURE").setting("ONLINE").town(null).on("2031-06-05T10:00");
        assertThat(titles(june("town=shikong"))).containsExactly("石空的讲座");
        assertThat(titles(june("kind=lecture"))).containsExactly("石空的讲座", "线上的讲座");
        assertThat(titles(june("setting=village"))).containsExactly("余丁的展览");
        assertThat(june("").select("option[value=lecture]").text()).isEqualTo("讲座（2）");
        assertThat(june("kind=lecture").select("option[value=exhibition]").text())
                .isEqualTo("展览（1）");
        assertThat(june("kind=lecture").select("option[value=yuding]").text()).isEqualTo("余丁乡");
        var nothing = june("kind=lecture&town=yuding");
        assertThat(nothing.select(".nothing").text()).contains("没有符合", "去掉“余丁乡”，有 2 场", "去掉“讲座”，有 1 场");
        assertThat(nothing.select(".nothing a").eachAttr("href"))
                .contains("/calendar?kind=lecture&from=2031-06-01&to=2031-06-30");
    }

    @Test
    void whoWaitsForNewEventsMaySaySoAsFarAsTheyCanBeToldApart() {
        assertThat(june("town=shikong&kind=lecture").select("header a").eachAttr("href"))
                .contains("/desk/searches/new?search=%2Fevents%3Ftown%3Dshikong%26type%3Dlecture");
        assertThat(june("town=shikong&setting=village").select("header a[href^=/desk]"))
                .isEmpty();
    }

    @Test
    void emptyDaysNameTheNextEvent() {
        planned.event("很久以后的讲座").kind("POLICY").town("baima").on("2039-03-09T10:00");
        var page = read("2038-12-01T10:00", "/calendar?town=baima&kind=policy&from=2039-02-01&to=2039-02-28");
        assertThat(page.select(".nothing a").eachText()).contains("看下一场：3月9日 星期三");
        var month = read("2038-12-01T10:00", "/calendar?view=month&month=2039-02&town=baima&kind=policy");
        assertThat(month.select(".nothing a").eachAttr("href"))
                .contains("/calendar?view=month&month=2039-03&town=baima&kind=policy");
        assertThat(month.select("table.month tbody tr")).hasSize(5);
    }

    @Test
    void monthOfSixWeeksIsWholeAndMarksToday() {
        for (int i = 0; i < 5; i++) planned.event("第 " + i + " 场").on("2031-03-30T1" + i + ":00");
        planned.event("四月的").on("2031-04-01T10:00");
        var page = read("2031-03-29T10:00", "/calendar?view=month");
        var table = page.select("table.month");
        assertThat(table.select("tbody tr")).hasSize(6);
        assertThat(table.select("thead th[scope=col]").eachText())
                .startsWith("周一")
                .endsWith("周日");
        assertThat(table.select("caption").text()).contains("2031年3月");
        assertThat(table.select("td[aria-current=date]").text()).isEqualTo("29");
        var sunday = table.select("td:has(time[datetime=2031-03-30])");
        assertThat(sunday.select("li")).hasSize(MonthTable.SHOWN);
        assertThat(sunday.select(".date").attr("aria-label")).isEqualTo("3月30日 星期日，5 场");
        assertThat(sunday.select(".date").attr("href")).isEqualTo("/calendar?from=2031-03-30&to=2031-03-30");
        assertThat(sunday.select(".more").text()).isEqualTo("还有 2 场");
        assertThat(table.text()).doesNotContain("四月的");
    }

    @Test
    void turningLeavesKeepsTheWishesOverTheYearsEnd() {
        var month = read("2031-12-15T10:00", "/calendar?view=month&town=shikong");
        assertThat(turns(month))
                .containsExactly(
                        "/calendar?view=month&month=2031-11&town=shikong",
                        "/calendar?view=month&month=2032-01&town=shikong");
        var week = read("2026-12-15T10:00", "/calendar?view=week&week=2026-W53&town=shikong");
        assertThat(turns(week))
                .containsExactly(
                        "/calendar?view=week&week=2026-W52&town=shikong",
                        "/calendar?view=week&town=shikong",
                        "/calendar?view=week&week=2027-W01&town=shikong");
        assertThat(week.select("h2").text()).isEqualTo("12月28日–1月3日");
        assertThat(turns(read("2031-12-15T10:00", "/calendar?view=month&month=2099-12")))
                .hasSize(2);
    }

    @Test
    void exhibitionOfWeeksIsSaidOnceAndNotEveryDay() {
        planned.event("六周的展览").kind("EXHIBITION").on("2032-08-20T09:00", Duration.ofDays(42));
        planned.event("展览里的一堂课").on("2032-09-08T10:00");
        var week = read("2032-09-08T08:00", "/calendar?view=week");
        assertThat(week.select(".lasting li").text()).contains("六周的展览", "8月20日–10月1日");
        assertThat(week.select(".week").text()).contains("展览里的一堂课").doesNotContain("六周的展览");
        var month = read("2032-09-08T08:00", "/calendar?view=month");
        assertThat(month.select("table").text()).doesNotContain("六周的展览");
        var day = read("2032-09-08T08:00", "/calendar?when=today");
        assertThat(day.select(".running").text()).contains("正在进行", "六周的展览");
        assertThat(day.select("h2 + span").text()).isEqualTo("共 2 场");
        var opening = read("2032-09-08T08:00", "/calendar?view=month&month=2032-08");
        assertThat(opening.select("td:has(time[datetime=2032-08-20])").text()).contains("展至 10月1日", "六周的展览");
    }

    @Test
    void cancelledSessionIsCrossedOutAndDoesNotCount() {
        planned.cancel(planned.event("下雪取消的课").session("2033-01-05T10:00", HOUR, 0, 0));
        planned.event("整个取消的活动").stage("CANCELLED").on("2033-01-05T11:00");
        planned.event("照常的课").on("2033-01-05T12:00");
        planned.event("没发布的课").stage("REVIEW").on("2033-01-05T13:00");
        planned.event("撤下的课").stage("WITHDRAWN").on("2033-01-05T13:00");
        var page = read("2033-01-05T08:00", "/calendar?when=today");
        assertThat(page.select("s").eachText()).containsExactly("下雪取消的课", "整个取消的活动");
        assertThat(titles(page)).hasSize(3);
        assertThat(page.select("li.cancelled .seats").eachText()).containsOnly("已取消");
        assertThat(page.select("h2 + span").text()).isEqualTo("共 1 场");
        assertThat(titles(read("2033-01-05T08:00", "/calendar?when=today&free=1")))
                .containsExactly("照常的课");
    }

    @Test
    void whoLooksForFreeSeatsFindsOnlyWhatIsStillOpen() {
        planned.event("还有两个").attendance("REGISTRATION").session("2033-02-08T10:00", HOUR, 10, 8);
        planned.event("报满了").attendance("REGISTRATION").session("2033-02-08T11:00", HOUR, 10, 10);
        planned.event("凭邀请").attendance("INVITATION").session("2033-02-08T12:00", HOUR, 10, 0);
        planned.event("直接来").on("2033-02-08T13:00");
        planned.event("早上过去的").on("2033-02-08T06:00");
        var closed = planned.event("截止了").attendance("REGISTRATION").session("2033-02-08T14:00", HOUR, 10, 0);
        var later = planned.event("还没开始报").attendance("REGISTRATION").session("2033-02-08T15:00", HOUR, 10, 0);
        var online = planned.event("只剩线上").attendance("REGISTRATION").session("2033-02-08T16:00", HOUR, 1, 1);
        sql.sql("update event_session set closes_at = ? where id = ?")
                .params(Planned.at("2033-02-08T09:00"), closed)
                .update();
        sql.sql("update event_session set opens_at = ? where id = ?")
                .params(Planned.at("2033-02-08T13:00"), later)
                .update();
        sql.sql("update event_session set seats_online = 30 where id = ?")
                .param(online)
                .update();
        var all = read("2033-02-08T09:00", "/calendar?when=today");
        assertThat(all.select(".seats").eachText())
                .containsExactly(
                        "已结束", "还有 2 个名额", "报满，可候补", "凭邀请参加", "不用报名", "报名已截止", "2033年2月8日 13:00 开始报名", "线上还有 30 个名额");
        assertThat(titles(read("2033-02-08T09:00", "/calendar?when=today&free=1")))
                .containsExactly("还有两个", "直接来", "只剩线上");
    }

    @Test
    void childFindsWhatItIsOldEnoughFor() {
        aged(planned.event("八到十二岁").session("2033-03-08T10:00", HOUR, 0, 0), 8, 12);
        aged(planned.event("大人的课").session("2033-03-08T11:00", HOUR, 0, 0), 18, null);
        aged(planned.event("全家来").session("2033-03-08T12:00", HOUR, 0, 0), 5, null);
        planned.event("没说年龄的校园活动").kind("LECTURE").on("2033-03-08T13:00");
        planned.event("没说年龄的企业课").kind("TRAINING").setting("ENTERPRISE").on("2033-03-08T14:00");
        assertThat(titles(march("8"))).containsExactly("八到十二岁", "全家来", "没说年龄的校园活动");
        assertThat(titles(march("13"))).containsExactly("全家来", "没说年龄的校园活动");
        assertThat(titles(march("40"))).containsExactly("大人的课", "全家来", "没说年龄的校园活动", "没说年龄的企业课");
        assertThat(titles(march("pupils"))).containsExactly("八到十二岁", "全家来", "没说年龄的校园活动");
        assertThat(titles(march("families"))).containsExactly("全家来");
        assertThat(march("40").select("option[value=40][selected]").text()).isEqualTo("40 岁");
    }

    @Test
    void mapAndItsListSayTheSame() {
        planned.event("石空一").on("2033-04-08T10:00");
        planned.event("石空二").on("2033-04-09T10:00");
        planned.event("线上的").town(null).on("2033-04-09T10:00");
        var page = read("2033-04-01T08:00", "/calendar?view=map&when=month&kind=experiment");
        var address = "/calendar?town=shikong&kind=experiment&when=month";
        assertThat(page.select("svg a").eachAttr("href")).containsExactly(address);
        assertThat(page.select("svg a").attr("aria-label")).isEqualTo("石空镇，2 场活动");
        assertThat(page.select(".towns li a").eachText()).containsExactly("石空镇2 场");
        assertThat(page.select(".towns li a").attr("href")).isEqualTo(address);
        assertThat(titles(read("2033-04-01T08:00", address))).containsExactly("石空一", "石空二");
        assertThat(page.select(".towns li.soft")).hasSize(site.towns().size() - 1);
        assertThat(page.select(".towns p").text()).contains("1 场不在乡镇");
    }

    @Test
    void longListIsReadPageByPage() {
        var plan = planned.event("天天有的课").kind("CONTEST").setting("MEDIA");
        for (int i = 0; i < Occasions.PAGE + 1; i++)
            plan.on(Planned.at("2034-01-01T10:00").plusDays(i).toLocalDateTime().toString());
        var first = read("2034-01-01T08:00", "/calendar?setting=media&kind=contest");
        assertThat(titles(first)).hasSize(Occasions.PAGE);
        var next = first.select(".pages a").attr("href");
        assertThat(next).isEqualTo("/calendar?kind=contest&setting=media&page=2");
        assertThat(titles(read("2034-01-01T08:00", next))).hasSize(1);
        assertThat(read("2034-01-01T08:00", next.replace("page=2", "page=9"))
                        .select(".nothing a")
                        .attr("href"))
                .isEqualTo("/calendar?kind=contest&setting=media");
    }

    @Test
    void homePageShowsEachEventOnceAndWhatBeginsBeforeWhatRuns() {
        var now = Planned.at("2044-05-05T09:30");
        planned.event("已经开着的展览").on("2044-05-01T09:00", Duration.ofDays(30));
        planned.event("两场的课").on("2044-05-05T10:00").on("2044-05-06T10:00");
        planned.cancel(planned.event("取消的").session("2044-05-05T11:00", HOUR, 0, 0));
        planned.event("今早结束的").on("2044-05-05T08:00");
        var clock = Clock.fixed(now.toInstant(), Clocks.CHINA);
        var leaves = new ComingSection(new Occasions(sql, clock), texts, site, clock).of(6, Texts.CHINESE);
        var page = Jsoup.parse(
                new HtmlWriter().element(leaves.orElseThrow().getElement()).toString());
        assertThat(page.select("h3").eachText()).containsExactly("两场的课", "已经开着的展览");
        assertThat(page.select("time").eachAttr("datetime")).containsOnly("2044-05-05");
    }

    private void aged(UUID session, int from, @Nullable Integer to) {
        sql.sql(
                        "update event set age_from = ?, age_to = ? where id = (select event_id from event_session where id = ?)")
                .params(Arrays.asList(from, to, session))
                .update();
    }

    private Document march(String age) {
        return read("2033-03-08T08:00", "/calendar?when=today&age=" + age);
    }

    private Document june(String wishes) {
        return read("2031-06-01T08:00", "/calendar?from=2031-06-01&to=2031-06-30&" + wishes);
    }

    /** The page as it is at that moment on China's clocks. */
    private Document read(String moment, String address) {
        var clock = Clock.fixed(Planned.at(moment).toInstant(), Clocks.CHINA);
        var page = new CalendarPage(new Occasions(sql, clock), site, data, clock);
        beans.autowireBean(page);
        page.show(AddressTest.request(address));
        assertThat(HtmlRules.problems(page.getElement())).isEmpty();
        var html = new HtmlWriter().element(page.getElement()).toString();
        assertThat(html).doesNotContain("!calendar.");
        return Jsoup.parse(html);
    }

    private static List<String> titles(Document page) {
        return page.select(".agenda .title").eachText();
    }

    private static List<String> turns(Document page) {
        return page.select(".turning nav a").eachAttr("href");
    }
}
