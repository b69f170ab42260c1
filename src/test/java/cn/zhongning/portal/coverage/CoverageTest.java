package cn.zhongning.portal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.shared.Site;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CoverageTest {
    private static final int YEAR = 2011;
    private static final Instant IN_MAY = Instant.parse("2011-05-14T02:00:00Z");

    @Autowired
    Coverage coverage;

    @Autowired
    Site site;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private UUID organiser;

    @BeforeEach
    void found(@Autowired Accounts accounts) {
        organiser = NewOrganisation.approved(accounts, OrganisationKind.ORGANISER, "走遍各乡镇的协会");
    }

    @AfterEach
    void forget() {
        sql.sql("delete from event where title = '数场次的活动'").update();
    }

    @Test
    void sessionInTwoSettingsCountsInBothAndOnceInItsTown() {
        session(event("shikong", "PUBLISHED", "SCHOOL", "VILLAGE"), IN_MAY, false);
        var reading = coverage.read(YEAR);
        assertThat(reading.count("shikong", EventSetting.SCHOOL, 5).held()).isOne();
        assertThat(reading.count("shikong", EventSetting.VILLAGE, 0).held()).isOne();
        assertThat(reading.count("shikong", null, 0)).isEqualTo(new Coverage.Count(1, 0));
        assertThat(reading.count("shikong", EventSetting.SCHOOL, 6).all()).isZero();
        assertThat(reading.count("enhe", null, 0).all()).isZero();
        assertThat(reading.all().all()).isOne();
    }

    @Test
    void monthIsTheOneOnTheWallInChina() {
        session(event("enhe", "PUBLISHED", "SCHOOL"), Instant.parse("2011-03-31T16:30:00Z"), false);
        session(event("enhe", "PUBLISHED", "SCHOOL"), Instant.parse("2011-12-31T16:30:00Z"), false);
        var reading = coverage.read(YEAR);
        assertThat(reading.count("enhe", EventSetting.SCHOOL, 4).all()).isOne();
        assertThat(reading.count("enhe", EventSetting.SCHOOL, 3).all()).isZero();
        assertThat(reading.count("enhe", EventSetting.SCHOOL, 12).all()).isZero();
        assertThat(coverage.read(YEAR + 1).count("enhe", EventSetting.SCHOOL, 1).all())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REVIEW", "WITHDRAWN", "CANCELLED"})
    void whatDidNotTakePlaceCountsNowhere(String stage) {
        session(event("baima", stage, "OFFICE"), IN_MAY, false);
        session(event("baima", "PUBLISHED", "OFFICE"), IN_MAY, true);
        assertThat(coverage.read(YEAR).all().all()).isZero();
    }

    @Test
    void whatWasReportedStillCounts() {
        session(event("baima", "REPORTED", "OFFICE"), IN_MAY, false);
        assertThat(coverage.read(YEAR).count("baima", EventSetting.OFFICE, 5).held())
                .isOne();
    }

    @Test
    void readerSeesEveryTownAndTheBlanksAmongThem() throws Exception {
        session(event("shikong", "PUBLISHED", "SCHOOL"), IN_MAY, false);
        session(event(null, "PUBLISHED", "ONLINE"), IN_MAY, false);
        var browser = new Browser(port);
        var page = browser.get("/coverage?year=2011&setting=SCHOOL").body();
        site.towns().forEach(town -> assertThat(page).contains(">" + town.zh() + "<"));
        assertThat(page)
                .contains("2011 年已举办 2 场", "空白", "线上或未注明乡镇")
                .contains("/calendar?town=shikong&amp;setting=school&amp;from=2011-05-01&amp;to=2011-05-31");
        assertThat(browser.get("/en/coverage?year=2011").body()).contains("1 of 12 towns", ">blank<");
        assertThat(browser.get("/coverage?year=abc&setting=nothing").statusCode())
                .isEqualTo(200);
    }

    @Test
    void figureLeadsToItsSessionsAndToNoOthers() throws Exception {
        var atSchool = event("baima", "PUBLISHED", "SCHOOL");
        session(atSchool, IN_MAY, false);
        session(atSchool, IN_MAY.plus(Duration.ofDays(1)), false);
        session(event("baima", "PUBLISHED", "VILLAGE"), IN_MAY, false);
        var browser = new Browser(port);
        var figures =
                Jsoup.parse(browser.get("/coverage?year=2011&setting=SCHOOL").body());
        var figure = Objects.requireNonNull(figures.selectFirst(".by-month a[href*=town=baima]"));
        assertThat(figure.text()).isEqualTo("2");
        var calendar = browser.get(figure.attr("href"));
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(calendar.body()).select("main a[href^=/events/]"))
                .extracting(Element::text)
                .containsExactly("数场次的活动", "数场次的活动");
    }

    private UUID event(@Nullable String town, String stage, String... settings) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue, town,
                            description, stage, created_at, updated_at)
                        values (:id, 1, :organiser, '数场次的活动', 'LECTURE', :settings, :start, :end, '某处', cast(:town as text),
                            '只为了数场次', :stage, now(), now())
                        """)
                .param("id", id)
                .param("organiser", organiser)
                .param("settings", settings)
                .param("start", Timestamp.from(IN_MAY))
                .param("end", Timestamp.from(IN_MAY.plusSeconds(3600)))
                .param("town", town)
                .param("stage", stage)
                .update();
        return id;
    }

    private void session(UUID event, Instant starts, boolean cancelled) {
        sql.sql("""
                        insert into event_session (id, event_id, starts_at, ends_at, cancelled_at, cancelled_because)
                        values (gen_random_uuid(), :event, :start, :end, case when :cancelled then now() end, case when :cancelled then '下雨' end)
                        """)
                .param("event", event)
                .param("start", Timestamp.from(starts))
                .param("end", Timestamp.from(starts.plusSeconds(3600)))
                .param("cancelled", cancelled)
                .update();
    }
}
