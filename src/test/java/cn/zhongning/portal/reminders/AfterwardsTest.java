package cn.zhongning.portal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.checkin.Doors;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.Halls;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the evening, and on the telephone. */
@PortalTest
class AfterwardsTest extends DeskTest {
    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    Reminding reminding;

    @Autowired
    CallList calls;

    @Autowired
    JdbcClient sql;

    @Test
    void whoCameIsThankedWhoDidNotIsMissedOnceEach() {
        var evening = doors.evening(9, 1, 1);
        doors.comes(evening, evening.tickets().getFirst());
        var end = halls.session(evening.event()).endsAt();
        reminding.remind(end.plus(Duration.ofMinutes(119)));
        assertThat(told(evening.tickets().getFirst())).isEmpty();
        reminding.remind(end.plus(Duration.ofHours(2)));
        doors.comes(evening, evening.tickets().getLast()); // a phone that was off until now
        reminding.remind(end.plus(Duration.ofHours(3)));
        assertThat(told(evening.tickets().getFirst())).containsExactly("THANKS");
        assertThat(told(evening.tickets().getLast())).containsExactly("MISSED");
    }

    @Test
    void thanksLeadToTheSurvey() {
        var evening = doors.evening(9);
        var ticket = halls.early(evening.event(), "ning" + UUID.randomUUID() + "@example.cn", "zh-CN");
        doors.comes(evening, ticket);
        var end = halls.session(evening.event()).endsAt();
        reminding.remind(end.plus(Duration.ofHours(2)));
        assertThat(sql.sql("select secret from mail where about = ? and subject like '谢谢您来%'")
                        .param(ticket)
                        .query(String.class)
                        .single())
                .isEqualTo(halls.address(ticket).substring("/ticket/".length()) + "/survey");
    }

    @Test
    void nothingIsKnownOfAnEveningWhereNobodyWasCheckedIn() {
        var evening = doors.evening(9, 1);
        reminding.remind(halls.session(evening.event()).endsAt().plus(Duration.ofHours(2)));
        assertThat(told(evening.tickets().getFirst())).isEmpty();
    }

    @Test
    void organiserCallsWhoWasPromotedAndLeftNoMail() {
        var event = halls.open(1, true);
        var first = halls.ticket(event, "马小红", 1);
        var waiting = halls.ticket(event, "王小宁", 1);
        halls.cancel(first);
        organiser(event);
        assertThat(calls.waiting(null, 1)).extracting(Call::ticket).containsExactly(waiting);
        open("desk/calls");
        assertThat(rows()).singleElement().asString().contains("王小宁", "轮到候补", "有名额了", "确认");
        press("已告诉");
        assertThat(everything()).contains("已告诉王小宁");
        assertThat(rows()).isEmpty();
        press("撤销，还没打");
        assertThat(rows()).singleElement().asString().contains("王小宁");
        assertThat(calls.count()).isEqualTo(1);
        press("已告诉");
        assertThat(rows()).isEmpty();
        assertThat(everything()).contains("没有要打的电话");
        assertThat(calls.count()).isZero();
        assertThat(sql.sql("select count(*) from ticket_message where registration_id = ? and called_at is not null")
                        .param(waiting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyCallsForAnotherOrganisationNorWhatIsTrueNoLonger() {
        var event = halls.open(1, true);
        var first = halls.ticket(event, "马小红", 1);
        var waiting = halls.ticket(event, "王小宁", 1);
        halls.cancel(first);
        organiser(event);
        var call = calls.waiting(event.id(), 1).getFirst();
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThat(calls.count()).isZero();
        assertThatThrownBy(() -> calls.waiting(event.id(), 1)).hasMessageContaining("events.error.gone");
        assertThatThrownBy(() -> calls.called(call.id())).hasMessageContaining("reminders.error.called");
        halls.cancel(waiting);
        organiser(event);
        assertThat(calls.waiting(null, 1)).isEmpty();
    }

    @Test
    void organiserWritesTheirOwnWordsAndSeesThemMarkedBeforeTheyGoOut() {
        var event = halls.open(9, true);
        organiser(event);
        open("desk/events/" + event.id() + "/messages");
        assertThat(everything()).contains("提前一天提醒", "结束 2 小时后寄给签了到的人");
        var area = find(TextArea.class).withLabel("中文").all().getFirst();
        test(area).setValue("全国最好的活动，加微信 zn123456。");
        test(find(Button.class).withText("预览").all().getFirst()).click();
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("活动有变", "锰从哪里来", "绝对化用语", "联系方式");
    }

    @Test
    void centreReadsWhatAnOrganiserWouldSay() {
        var event = halls.open(9, true);
        organiser(event);
        open("desk/events/" + event.id() + "/messages");
        test(find(TextArea.class).withLabel("中文").all().getFirst()).setValue("请带一个空瓶子，加微信 zn123456。");
        test(find(Button.class).withText("交给中心审核").all().getFirst()).click();
        assertThat(everything()).contains("正在等审核", "仍是灰色的那句");
        SignedInAs.staff();
        open("desk/words");
        assertThat(rows()).anyMatch(row -> row.contains("锰从哪里来") && row.contains("活动有变"));
        open("desk/events/" + event.id() + "/messages");
        assertThat(everything()).contains("正在等审核", "联系方式");
        press("退回");
        test(find(Button.class).withText("退回").all().getLast()).click();
        assertThat(find(TextArea.class).withLabel("原因").single().getErrorMessage())
                .contains("请写明退回的原因");
        find(TextArea.class).withLabel("原因").single().setValue("请不要留联系方式");
        test(find(Button.class).withText("退回").all().getLast()).click();
        organiser(event);
        open("desk/events/" + event.id() + "/messages");
        assertThat(everything()).contains("中心退回了这段话", "请不要留联系方式");
        test(find(TextArea.class).withLabel("中文").all().getFirst()).setValue("请带一个空瓶子。");
        test(find(Button.class).withText("交给中心审核").all().getFirst()).click();
        SignedInAs.staff();
        open("desk/events/" + event.id() + "/messages");
        press("采用");
        assertThat(everything()).doesNotContain("正在等审核");
        open("desk/words");
        assertThat(rows()).noneMatch(row -> row.contains(event.title()) && row.contains("活动有变"));
    }

    private void organiser(Event event) {
        SignedInAs.as(Role.ORGANISER, event.organisationId());
    }

    private List<String> told(UUID ticket) {
        return sql.sql("select kind from ticket_message where registration_id = ? order by created_at")
                .param(ticket)
                .query(String.class)
                .list();
    }
}
