package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class EventViewsTest extends DeskTest {
    @Autowired
    EventService events;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID organiser = new UUID(0, 0);

    @BeforeEach
    void comeIn() {
        organiser = organisation(OrganisationStatus.APPROVED);
        SignedInAs.as(Role.ORGANISER, organiser);
    }

    @Test
    void organiserSeesTheirOwnEventsByTimeAndStage() {
        events.draft(form("写了一半的讲座", 3));
        SignedInAs.as(Role.ORGANISER, organisation(OrganisationStatus.APPROVED));
        events.draft(form("别家的讲座", 3));
        SignedInAs.as(Role.ORGANISER, organiser);
        open("desk/events", "show", "DRAFTS");
        assertThat(rows()).singleElement().asString().contains("写了一半的讲座", "石空镇科普工作站");
        open("desk/events", "show", "PAST");
        assertThat(rows()).isEmpty();
        assertThat(everything()).contains("这里还没有活动");
        open("desk/events", "page", "99999999999");
        assertThat(everything()).contains("科普活动");
    }

    @Test
    void longListIsTurnedByAddress() {
        for (int i = 0; i <= EventService.DESK; i++) events.draft(form("第 " + i + " 场讲座", 3 + i));
        open("desk/events", "show", "DRAFTS");
        assertThat(rows()).hasSize(EventService.DESK);
        assertThat(everything()).contains("下一页");
        var second = QueryParameters.simple(Map.of("show", "DRAFTS", "page", "2"));
        UI.getCurrent().navigate("desk/events", second);
        assertThat(rows()).hasSize(1);
        assertThat(everything()).contains("上一页").doesNotContain("下一页");
    }

    @Test
    void enterpriseIsNotLetIn() {
        SignedInAs.as(Role.ENTERPRISE, organiser);
        open("desk/events");
        assertThat(everything()).doesNotContain("新建活动");
        open("desk/events/new");
        assertThat(find(DateTimePicker.class).all()).isEmpty();
    }

    @Test
    void unfinishedEventIsToldEveryMistakeBesideItsField() {
        open("desk/events/new");
        time("开始").setValue(today().plusDays(3));
        time("结束").setValue(today().plusDays(2));
        press("存为草稿");
        assertThat(line("标题").getErrorMessage()).contains("标题要 2 到");
        assertThat(line("地点").isInvalid()).isTrue();
        assertThat(area("介绍").getErrorMessage()).contains("介绍要 10 到");
        assertThat(time("结束").getErrorMessage()).contains("结束要晚于开始");
        time("结束").setValue(today().plusDays(200));
        press("存为草稿");
        assertThat(time("结束").getErrorMessage()).contains("最长 92 天");
        line("标题").setValue("锰从哪里来");
        assertThat(line("标题").isInvalid()).isFalse();
    }

    @Test
    void organiserWritesADraftAndHasNoButtonToPublish() {
        open("desk/events/new");
        write("亲手做一节电池");
        press("预览");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("亲手做一节电池", "您的单位");
        press("关闭");
        press("存为草稿");
        assertThat(told()).contains("已保存");
        assertThat(events.mine(EventShelf.DRAFTS, 1)).extracting(Event::title).containsExactly("亲手做一节电池");
        assertThat(find(Button.class).withText("发布").all()).isEmpty();
    }

    @Test
    void whoIsNotCheckedYetIsToldWhenSavingAndKeepsTheText() {
        SignedInAs.as(Role.ORGANISER, organisation(OrganisationStatus.PENDING));
        open("desk/events/new");
        write("等核验的讲座");
        press("存为草稿");
        assertThat(told()).contains("还没有通过审核");
        assertThat(line("标题").getValue()).isEqualTo("等核验的讲座");
        assertThat(events.mine(EventShelf.DRAFTS, 1)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void organiserAsksForRegistrationToTwoSessions() {
        open("desk/events/new");
        write("分两场的开放日");
        radio("参加方式", Attendance.REGISTRATION);
        radio("参加地点", EventMode.HYBRID);
        press("再加一场");
        times("开始").getLast().setValue(today().plusDays(4));
        times("结束").getLast().setValue(today().plusDays(4).minusHours(1));
        numbers("现场名额").getFirst().setValue(20);
        numbers("现场名额").getLast().setValue(-1);
        press("存为草稿");
        assertThat(times("结束").getLast().getErrorMessage()).contains("结束要晚于开始");
        assertThat(numbers("现场名额").getLast().getErrorMessage()).contains("现场名额是 0 到 100000");
        times("结束").getLast().setValue(today().plusDays(4).plusHours(1));
        numbers("现场名额").getLast().setValue(0);
        press("存为草稿");
        assertThat(find(SessionsField.class).single().getErrorMessage()).contains("每场都要有名额");
        numbers("线上名额").getLast().setValue(200);
        press("存为草稿");
        var saved = events.mine(EventShelf.DRAFTS, 1).getFirst();
        assertThat(saved.attendance()).isEqualTo(Attendance.REGISTRATION);
        assertThat(events.sessions(saved.id())).extracting(EventSession::seats).containsExactly(20, 0);
        assertThat(events.sessions(saved.id()).getLast().seatsOnline()).isEqualTo(200);
        open("desk/events/" + saved.id());
        test(find(Button.class).withText("去掉这一场").all().getLast()).click();
        press("存为草稿");
        assertThat(events.sessions(saved.id())).hasSize(1);
    }

    @Test
    void staffPublishesCorrectsAndTakesBack() {
        var draft = events.draft(form("等着发布的讲座", 3));
        SignedInAs.staff();
        open("desk/events/" + draft.id());
        press("发布");
        assertThat(events.forDesk(draft.id()).published()).isTrue();
        line("标题").setValue("改了时间的讲座");
        press("保存并更新");
        assertThat(events.forDesk(draft.id()).title()).isEqualTo("改了时间的讲座");
        press("撤下");
        assertThat(events.forDesk(draft.id()).stage()).isEqualTo(EventStage.WITHDRAWN);
    }

    @Test
    void refusedPublicationLeavesOneDraftNotTwo() {
        SignedInAs.staff();
        var before = drafts();
        open("desk/events/new");
        write("已经过去的讲座");
        time("开始").setValue(today().minusDays(3));
        time("结束").setValue(today().minusDays(2));
        press("发布");
        press("发布");
        assertThat(told()).contains("活动已经结束");
        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var draft = events.draft(form("两个窗口的讲座", 3));
        open("desk/events/" + draft.id());
        events.change(draft.id(), draft.version(), form("同事改过的标题", 4));
        line("标题").setValue("我改的标题");
        press("存为草稿");
        assertThat(told()).contains("别人刚改过这个活动");
        assertThat(line("标题").getValue()).isEqualTo("我改的标题");
        assertThat(events.forDesk(draft.id()).title()).isEqualTo("同事改过的标题");
    }

    @Test
    void eventOfAnotherOrganiserIsNotFound() {
        var draft = events.draft(form("别家的讲座", 3));
        SignedInAs.as(Role.ORGANISER, organisation(OrganisationStatus.APPROVED));
        open("desk/events/" + draft.id());
        assertThat(find(DateTimePicker.class).all()).isEmpty();
        open("desk/events/nonsense");
        assertThat(find(DateTimePicker.class).all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void write(String title) {
        line("标题").setValue(title);
        ((Select<EventKind>) find(Select.class).withLabel("活动类型").single()).setValue(EventKind.EXPERIMENT);
        ((CheckboxGroup<EventSetting>)
                        find(CheckboxGroup.class).withLabel("活动场所（五进）").single())
                .setValue(Set.of(EventSetting.SCHOOL));
        time("开始").setValue(today().plusDays(3));
        time("结束").setValue(today().plusDays(3).plusHours(1));
        line("地点").setValue("石空镇科普工作站");
        area("介绍").setValue("从一块矿石讲起，亲手做一节电池。");
    }

    @SuppressWarnings("unchecked")
    private <E> void radio(String label, E value) {
        ((RadioButtonGroup<E>) find(RadioButtonGroup.class).withLabel(label).single()).setValue(value);
    }

    private DateTimePicker time(String label) {
        return find(DateTimePicker.class).withLabel(label).single();
    }

    private List<DateTimePicker> times(String label) {
        return find(DateTimePicker.class).withLabel(label).all();
    }

    private List<IntegerField> numbers(String label) {
        return find(IntegerField.class).withLabel(label).all();
    }

    private int drafts() {
        return sql.sql("select count(*) from event where stage = 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    private UUID organisation(OrganisationStatus status) {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        var code = CreditCode.completing("53640521MA" + digits);
        return accounts.create(OrganisationKind.ORGANISER, "科普工作站", code, "shikong", status, false)
                .id();
    }

    private static LocalDateTime today() {
        return LocalDateTime.now(Clocks.CHINA)
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
    }

    private static EventForm form(String title, int inDays) {
        var start = today().plusDays(inDays);
        var told = Announcement.of(
                new Wording(title, "", "从一块矿石讲起，亲手做一节电池。"),
                Topic.of(EventKind.LECTURE, Set.of(EventSetting.SCHOOL)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        return new EventForm(told, List.of(SessionForm.open(start, start.plusHours(1))));
    }
}
