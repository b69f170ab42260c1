package cn.zhongning.portal.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.checkin.Doors;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.registration.KeptAbout;
import cn.zhongning.portal.shared.Texts;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evening is over; whoever came says how it was. */
@PortalTest
class SurveysTest {
    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyKeeping keeping;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void whoCameRatesOnceAndMayChangeItByAPlainForm() throws Exception {
        var evening = evening(1, 1);
        var came = halls.address(evening.tickets().getFirst());
        assertThat(get(came)).contains("给这次活动打个分", came + "/survey");
        assertThat(get(came + "/survey")).contains("几颗星", "不记名");
        var empty = post(came, Map.of("good", "动手做电池"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请选几颗星", "动手做电池");
        assertThat(post(came, Map.of("stars", "4", "again", "true")).statusCode())
                .isEqualTo(303);
        assertThat(post(came, Map.of("stars", "2", "better", "椅子不够")).statusCode())
                .isEqualTo(303);
        assertThat(get(came + "/survey")).contains("谢谢，收到了", "椅子不够");
        assertThat(answers(evening.session())).containsExactly("2 椅子不够");
        assertThat(get("/en" + came)).contains("Change my rating");
    }

    @Test
    void whoDidNotComeIsNotAskedNorIsAnybodyTooEarlyOrTooLate() throws Exception {
        var evening = evening(1, 1);
        var missed = halls.address(evening.tickets().getLast());
        assertThat(get(missed)).doesNotContain("给这次活动打个分");
        assertThat(post(missed, Map.of("stars", "1")).statusCode()).isEqualTo(422);
        var came = halls.address(evening.tickets().getFirst());
        doors.startsIn(evening.session(), -59);
        assertThat(post(came, Map.of("stars", "1")).statusCode()).isEqualTo(422);
        doors.startsIn(evening.session(), -60 - 14 * 24 * 60);
        assertThat(post(came, Map.of("stars", "1")).statusCode()).isEqualTo(422);
        assertThat(answers(evening.session())).isEmpty();
    }

    @Test
    void answerTellsNobodyWhoseItIs() throws Exception {
        var evening = evening(1);
        var ticket = evening.tickets().getFirst();
        var address = halls.address(ticket);
        var named = post(address, Map.of("stars", "1", "better", "我是王小宁，灯太暗"));
        assertThat(named.body()).contains("请不要写自己的姓名");
        post(address, Map.of("stars", "1", "better", "灯太暗"));
        assertThat(sql.sql("""
                                select count(*) from audit where action like 'survey%' and (object = :ticket or address <> '')
                                """)
                        .param("ticket", ticket.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select row_to_json(a)::text from survey_answer a where session_id = ?")
                        .param(evening.session())
                        .query(String.class)
                        .single())
                .doesNotContain(ticket.toString(), address.substring("/ticket/".length()));
        assertThat(keeping.kept(ticket, Texts.CHINESE)).contains(new KeptAbout.Item("surveys.better", "灯太暗"));
        keeping.forget(List.of(ticket));
        assertThat(keeping.kept(ticket, Texts.CHINESE)).isEmpty();
        assertThat(answers(evening.session())).containsExactly("1 灯太暗");
    }

    @Test
    void organiserReadsRatingsFromFiveAnswersOnAndNotTheSameDay() throws Exception {
        var evening = evening(1, 1, 1, 1, 1);
        int stars = 1;
        for (var ticket : evening.tickets()) {
            doors.comes(evening, ticket);
            post(halls.address(ticket), Map.of("stars", "" + stars, "good", "好" + stars, "again", "true"));
            stars++;
        }
        organiser(evening);
        assertThat(surveys.of(evening.session()).answers()).isZero();
        yesterday(evening.session());
        var told = surveys.of(evening.session());
        assertThat(told.average()).isEqualTo(3.0);
        assertThat(told.stars()).containsExactly(1, 1, 1, 1, 1);
        assertThat(told.again()).isEqualTo(new Ratings.Again(5, 0));
        assertThat(told.good()).containsExactlyInAnyOrder("好1", "好2", "好3", "好4", "好5");
        sql.sql("delete from survey_answer where session_id = ? and stars = 5")
                .param(evening.session())
                .update();
        var few = surveys.of(evening.session());
        assertThat(few).isEqualTo(Ratings.few(4));
        assertThat(few.average()).isNull();
    }

    @Test
    void otherOrganisersReadNothing() throws Exception {
        var evening = evening(1);
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThatThrownBy(() -> surveys.of(evening.session())).hasMessageContaining("events.error.gone");
    }

    @Test
    void nobodyIsLinkedToAnAnswerThatCanNotBeChangedAnyMore() throws Exception {
        var evening = evening(1);
        post(halls.address(evening.tickets().getFirst()), Map.of("stars", "5"));
        doors.startsIn(evening.session(), -61 - 14 * 24 * 60);
        keeping.unlink();
        assertThat(keeping.kept(evening.tickets().getFirst(), Texts.CHINESE)).isEmpty();
        assertThat(answers(evening.session())).hasSize(1);
    }

    /** Over since an hour; who is first has come. */
    private Doors.Evening evening(int... persons) {
        var evening = doors.evening(30, persons);
        doors.comes(evening, evening.tickets().getFirst());
        doors.startsIn(evening.session(), -120);
        return evening;
    }

    private void organiser(Doors.Evening evening) {
        SignedInAs.as(Role.ORGANISER, evening.event().organisationId());
    }

    private void yesterday(UUID session) {
        sql.sql("update survey_answer set answered_on = answered_on - 1 where session_id = ?")
                .param(session)
                .update();
    }

    private List<String> answers(UUID session) {
        return sql.sql("select stars || ' ' || better from survey_answer where session_id = ?")
                .param(session)
                .query(String.class)
                .list();
    }

    private String get(String address) throws Exception {
        return new Browser(port).get(address).body();
    }

    private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var browser = new Browser(port);
        return browser.send(browser.request(address + "/survey")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
