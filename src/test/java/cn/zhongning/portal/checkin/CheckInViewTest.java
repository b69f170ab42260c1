package cn.zhongning.portal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.checkin.Doors.Evening;
import cn.zhongning.portal.checkin.Doors.Phone;
import cn.zhongning.portal.registration.Halls;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CheckInViewTest extends DeskTest {
    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    Doorkeepers keepers;

    @Autowired
    DoorKeeping keeping;

    @Autowired
    JdbcClient sql;

    private @Nullable Evening evening;

    @BeforeEach
    void comeIn() {
        evening = doors.evening(10, 1, 2);
        SignedInAs.as(Role.ORGANISER, evening().event().organisationId());
    }

    @Test
    void organiserGivesALinkThatIsShownOnceAndTakesItBack() {
        open(address());
        press("新建门口链接");
        press("生成链接");
        assertThat(line("哪个门、谁在用").getErrorMessage()).contains("请写是哪个门");
        line("哪个门、谁在用").setValue("西门 小马");
        press("生成链接");
        var link = line("链接").getValue();
        var secret = link.substring(link.indexOf('#') + 1);
        assertThat(link).contains("/door#");
        assertThat(keepers.at(evening().session(), secret).name()).isEqualTo("西门 小马");
        assertThat(sql.sql("select string_agg(d::text, ' ') from door_link d")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        press("关闭");
        open(address());
        assertThat(everything()).contains("西门 小马").doesNotContain(secret);
        test(find(Button.class).withText("收回").all().getLast()).click();
        assertThat(told()).contains("已收回“西门 小马”的链接");
        assertThat(everything()).doesNotContain("西门 小马").contains("东门");
    }

    @Test
    void calledOffSessionOffersNoDoor() {
        sql.sql("update event_session set cancelled_at = now(), cancelled_because = '大风预警' where id = ?")
                .param(evening().session())
                .update();
        open(address());
        assertThat(everything()).contains("这一场已经取消");
        assertThat(find(Button.class).withText("新建门口链接").all()).isEmpty();
    }

    @Test
    void whatTwoPhonesDecidedIsToldWithWhoAndWhen() {
        open(address());
        assertThat(everything()).contains("还没有人签到。报名 3 人");
        var ticket = evening().tickets().getLast();
        doors.send(evening(), doors.scan(new Phone(), ticket, 0));
        doors.send(evening(), Doors.offline(doors.scan(new Phone(), ticket, 0), Instant.now()));
        doors.send(evening(), doors.scan(new Phone(), ticket, 0));
        open(address());
        assertThat(everything())
                .contains("已到 2 / 3 人", "王*宁", "1 号设备（东门）放行 2 人", "2 号设备（东门）断网时放行 2 人")
                .contains("3 号设备（东门）提示“已经进过”");
        open("desk/events/" + evening().event().id() + "/registrations");
        assertThat(rows()).anyMatch(row -> row.contains("到了 2 人"));
    }

    @Test
    void anotherOrganiserFindsNoDoorAndAReaderOnlyHowManyCame() {
        SignedInAs.as(Role.ORGANISER, evening().event().organisationId(), MemberRole.READER);
        open(address());
        assertThat(everything()).contains("还没有人签到").doesNotContain("东门");
        assertThat(find(Button.class).withText("新建门口链接").all()).isEmpty();
        assertThat(find(Anchor.class).withText("打开签到页").all()).isEmpty();
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        open(address());
        assertThat(everything()).doesNotContain("还没有人签到", "东门");
    }

    @Test
    void namesOfDoorsAreForgottenWithThoseOfTheGuests() {
        doors.send(evening(), doors.scan(new Phone(), evening().tickets().getFirst(), 0));
        keeping.forget();
        assertThat(names()).isEqualTo("东门东门");
        doors.startsIn(evening().session(), -31 * 24 * 60);
        keeping.forget();
        assertThat(names()).isEmpty();
        open(address());
        assertThat(everything()).contains("到了 1 / 3 人，没来 2 人");
    }

    private String names() {
        return sql.sql("""
                        select string_agg(name, '') from (select name from door_link where session_id = :id
                            union all select name from door_device where session_id = :id) names
                        """).param("id", evening().session()).query(String.class).single();
    }

    private Evening evening() {
        return Objects.requireNonNull(evening);
    }

    private String address() {
        return "desk/events/" + evening().event().id() + "/check-in";
    }
}
