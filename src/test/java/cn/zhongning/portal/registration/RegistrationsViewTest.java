package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RegistrationsViewTest extends DeskTest {
    @Autowired
    Halls halls;

    @Autowired
    ClaimQueue queue;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    GuestList guests;

    @Autowired
    JdbcClient sql;

    private @Nullable Event event;

    @BeforeEach
    void comeIn() {
        event = halls.open(2, true);
        SignedInAs.as(Role.ORGANISER, event().organisationId());
    }

    @Test
    void organiserFindsSomebodyByNamePhoneOrTicket() {
        var phone = Halls.phone();
        var ticket = claim("哈志明", phone, 1);
        claim("马小兰", Halls.phone(), 2);
        open(address());
        assertThat(rows()).hasSize(2);
        assertThat(everything()).contains("已占 1 / 2 个名额，候补 2 人");
        for (var wanted :
                new String[] {"志明", phone, guests.find(ticket).orElseThrow().ticket()}) {
            open(address(), "q", wanted);
            assertThat(rows()).singleElement().asString().contains("哈志明", phone, "已报名");
        }
        open(address(), "q", "没有这个人");
        assertThat(everything()).contains("没有找到");
    }

    @Test
    void longListIsTurnedByAddressAndAnEmptyOneSaysSo() {
        open(address());
        assertThat(everything()).contains("还没有人报名");
        for (int i = 0; i <= RegistrationDesk.PAGE; i++) claim("第 " + i + " 位", Halls.phone(), 1);
        open(address());
        assertThat(rows()).hasSize(RegistrationDesk.PAGE);
        open(address(), "page", "2");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whoCallsIsEnteredInTheSameLedger() {
        open(address());
        press("代人登记");
        line("姓名").setValue("田玉梅");
        line("手机号").setValue("1380000");
        press("报名");
        assertThat(line("手机号").getErrorMessage()).contains("现在是 7 位");
        assertThat(find(Checkbox.class).withLabel("已向本人说明信息怎样使用，本人同意").single().isInvalid())
                .isTrue();
        var phone = Halls.phone();
        line("手机号").setValue(phone);
        find(Checkbox.class).withLabel("已向本人说明信息怎样使用，本人同意").single().setValue(true);
        press("报名");
        assertThat(told()).contains("已登记，票号");
        assertThat(rows()).singleElement().asString().contains("田玉梅", phone);
        assertThat(halls.session(event()).taken()).isEqualTo(1);
    }

    @Test
    void organiserCancelsWithAReasonAndTheNextIsPromoted() {
        var first = claim("哈志明", Halls.phone(), 2);
        var second = claim("马小兰", Halls.phone(), 1);
        open(address());
        test(find(Button.class).withText("取消报名").all().getFirst()).click();
        test(find(Button.class).withText("取消报名").all().getLast()).click();
        assertThat(area("原因").getErrorMessage()).contains("请写明原因");
        area("原因").setValue("本人来电说不来了");
        test(find(Button.class).withText("取消报名").all().getLast()).click();
        assertThat(guests.find(first).orElseThrow().reason()).isEqualTo("本人来电说不来了");
        assertThat(guests.find(second).orElseThrow().stage()).isEqualTo(RegistrationStage.OFFERED);
    }

    @Test
    void anotherOrganiserSeesAndChangesNothing() {
        var ticket = claim("哈志明", Halls.phone(), 1);
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        open(address());
        assertThat(everything()).doesNotContain("哈志明");
        assertThatThrownBy(() -> desk.find(event().id(), "", 1)).hasMessageContaining("events.error.gone");
        assertThatThrownBy(() -> desk.cancel(event().id(), ticket, "别家的")).hasMessageContaining("events.error.gone");
        assertThatThrownBy(() -> desk.register(event().id(), RegistrationForm.empty("")))
                .hasMessageContaining("events.error.gone");
        var own = halls.open(1, true);
        SignedInAs.as(Role.ORGANISER, own.organisationId());
        assertThatThrownBy(() -> desk.cancel(own.id(), ticket, "借自己的活动")).hasMessageContaining("error.gone");
    }

    @Test
    void readerOfTheOrganiserReadsAndChangesNothing() {
        var ticket = claim("哈志明", Halls.phone(), 1);
        SignedInAs.as(Role.ORGANISER, event().organisationId(), MemberRole.READER);
        open(address());
        assertThat(rows()).singleElement().asString().contains("哈志明");
        assertThat(find(Button.class).withText("代人登记").all()).isEmpty();
        assertThatThrownBy(() -> desk.cancel(event().id(), ticket, "只读")).hasMessageContaining("events.error.reader");
    }

    private Event event() {
        return Objects.requireNonNull(event);
    }

    private String address() {
        return "desk/events/" + event().id() + "/registrations";
    }

    private UUID claim(String name, String phone, int persons) {
        return Objects.requireNonNull(
                queue.claim(halls.applicant(event(), name, phone, persons)).ticket());
    }
}
