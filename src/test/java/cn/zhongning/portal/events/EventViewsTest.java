package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
        assertThat(line("地点").isInvalid()).isFalse();
        line("标题").setValue("锰从哪里来");
        assertThat(line("标题").isInvalid()).isFalse();
        press("交给中心审核");
        assertThat(line("地点").isInvalid()).isTrue();
        assertThat(area("介绍").getErrorMessage()).contains("介绍要 10 到");
        assertThat(time("结束").getErrorMessage()).contains("结束要晚于开始");
        time("结束").setValue(today().plusDays(200));
        press("交给中心审核");
        assertThat(time("结束").getErrorMessage()).contains("最长 92 天");
        assertThat(events.mine(EventShelf.REVIEW, 1)).isEmpty();
        assertThat(events.mine(EventShelf.DRAFTS, 1)).hasSize(1);
    }

    @Test
    void halfWrittenDraftComesBackAsItWasLeft() {
        open("desk/events/new");
        line("标题").setValue("还在想的讲座");
        radio("参加方式", Attendance.REGISTRATION);
        time("开始").setValue(today().plusDays(9));
        numbers("现场名额").getFirst().setValue(45);
        press("存为草稿");
        assertThat(told()).contains("已保存");
        open("desk/events", "show", "DRAFTS");
        assertThat(rows()).singleElement().asString().contains("还在想的讲座", "还没写完");
        open("desk/events/" + events.mine(EventShelf.DRAFTS, 1).getFirst().id());
        assertThat(time("开始").getValue()).isEqualTo(today().plusDays(9));
        assertThat(time("结束").getValue()).isNull();
        assertThat(numbers("现场名额").getFirst().getValue()).isEqualTo(45);
        assertThat(find(SessionsField.class).single().getElement().getAttribute("data-kept"))
                .contains("45");
        press("预览");
        assertThat(area("介绍").getErrorMessage()).contains("介绍要 10 到");
        SignedInAs.as(Role.ORGANISER, organiser, MemberRole.READER);
        open("desk/events/" + events.mine(EventShelf.DRAFTS, 1).getFirst().id());
        assertThat(everything()).contains("还在想的讲座", "还没写完");
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
        press("交给中心审核");
        assertThat(times("结束").getLast().getErrorMessage()).contains("结束要晚于开始");
        assertThat(numbers("现场名额").getLast().getErrorMessage()).contains("现场名额是 0 到 100000");
        times("结束").getLast().setValue(today().plusDays(4).plusHours(1));
        numbers("现场名额").getLast().setValue(0);
        press("交给中心审核");
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
        var written = events.draft(form("等着发布的讲座", 3));
        var draft = events.submit(written.id(), written.version());
        SignedInAs.staff();
        open("desk/events/" + draft.id());
        press("发布");
        assertThat(events.forDesk(draft.id()).published()).isTrue();
        line("标题").setValue("改了时间的讲座");
        press("保存并更新");
        assertThat(events.forDesk(draft.id()).title()).isEqualTo("改了时间的讲座");
        press("撤下");
        test(find(ConfirmDialog.class).single()).confirm();
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
    void organiserHandsInAndTheStaffReturnItWithAReason() {
        open("desk/events/new");
        write("第一次写的活动");
        press("交给中心审核");
        var handed = events.mine(EventShelf.REVIEW, 1).getFirst();
        assertThat(everything()).contains("正在等中心审核", "第一次写的活动");
        SignedInAs.staff();
        assertThat(events.waiting()).isPositive();
        open("desk/events/" + handed.id());
        assertThat(everything()).contains("亲手做一节电池");
        press("退回");
        dialog("退回");
        assertThat(area("原因").getErrorMessage()).contains("原因要 2 到");
        area("原因").setValue("请写明集合地点");
        dialog("退回");
        SignedInAs.as(Role.ORGANISER, organiser);
        open("desk/events/" + handed.id());
        assertThat(everything()).contains("中心退回了这场活动", "请写明集合地点");
        line("地点").setValue("石空镇科普工作站南门");
        press("交给中心审核");
        assertThat(events.forDesk(handed.id()).stage()).isEqualTo(EventStage.REVIEW);
        press("收回来再改");
        assertThat(events.forDesk(handed.id()).stage()).isEqualTo(EventStage.DRAFT);
    }

    @Test
    void organiserProposesAndTheStaffSeeWhatWouldChange() {
        var event = published("改之前的讲座");
        open("desk/events/" + event.id());
        line("标题").setValue("改之后的讲座");
        press("提交修改");
        assertThat(everything()).contains("提交的修改正在等审核");
        assertThat(line("标题").getValue()).isEqualTo("改之后的讲座");
        SignedInAs.staff();
        open("desk/events", "show", "REVIEW");
        assertThat(rows()).anyMatch(row -> row.contains("改之前的讲座"));
        open("desk/events/" + event.id());
        assertThat(everything()).contains("改了 1 处", "改之前的讲座", "改之后的讲座");
        press("采用修改");
        assertThat(events.forDesk(event.id()).title()).isEqualTo("改之后的讲座");
    }

    @Test
    void organiserCallsAnEventOffAndMakesAnotherOneLikeIt() {
        var event = published("下雨就不办的讲座");
        open("desk/events/" + event.id());
        press("取消活动");
        area("原因").setValue("连日大雨，道路不通");
        dialog("取消活动");
        assertThat(events.forDesk(event.id()).stage()).isEqualTo(EventStage.CANCELLED);
        assertThat(everything()).contains("活动已取消", "连日大雨，道路不通");
        press("照这个再办一场");
        var copy = events.mine(EventShelf.DRAFTS, 1).getFirst();
        assertThat(copy.copied()).isEqualTo(event.id());
        assertThat(copy.startsAt()).isAfter(event.startsAt());
        assertThat(line("标题").getValue()).isEqualTo("下雨就不办的讲座");
    }

    @Test
    void onlyARoadshowAsksWhatItPresents() {
        open("desk/events/new");
        write("成果推介会");
        assertThat(find(MultiSelectComboBox.class).withLabel("推介的成果").all()).isEmpty();
        kind(EventKind.ROADSHOW);
        assertThat(find(MultiSelectComboBox.class).withLabel("推介的成果").all()).hasSize(1);
    }

    @Test
    void invitedOnesAreGivenALinkThatNobodyElseSees() {
        open("desk/events/new");
        write("只请种植户的座谈");
        radio("参加方式", Attendance.INVITATION);
        numbers("现场名额").getFirst().setValue(10);
        press("存为草稿");
        var saved = events.mine(EventShelf.DRAFTS, 1).getFirst();
        assertThat(everything()).contains("邀请码：" + saved.invitation());
    }

    @Test
    void organiserGoesFromAnAnnouncedEventToEverythingAroundIt() {
        var event = published("从这里走到各处的讲座");
        open("desk/events/" + event.id());
        assertThat(ways()).containsExactly("查看", "场次", "现场签到", "活动总结", "打印海报", "打印大字通知");
        for (var way : List.of("sessions", "check-in", "report")) {
            open("desk/events/" + event.id() + "/" + way);
            assertThat(ways()).as(way).hasSize(6);
        }
    }

    private List<String> ways() {
        return find(Anchor.class).all().stream()
                .filter(way -> way.hasClassName("chip"))
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void everyPartOfTheFormIsKept() {
        open("desk/events/new");
        write("写得最全的活动");
        radio("参加地点", EventMode.HYBRID);
        area("一句话简介").setValue("一块矿石的旅程");
        line("无障碍").setValue("有坡道");
        line("适合人群").setValue("中小学生");
        numbers("最小年龄").getFirst().setValue(8);
        numbers("最大年龄").getFirst().setValue(7);
        line("使用语言").setValue("普通话");
        area("主讲人").setValue("马老师，中宁中学化学教师\n李工");
        area("协办单位").setValue("中宁县科协\n石空镇政府");
        line("责任部门").setValue("科普部");
        line("咨询方式").setValue("马老师 0955-0000000");
        area("到场须知").setValue("从南门进");
        area("线上参加方式").setValue("https://meeting.example.cn/1 密码 42");
        press("存为草稿");
        assertThat(numbers("最大年龄").getFirst().getErrorMessage()).contains("最小年龄不能大于最大年龄");
        numbers("最大年龄").getFirst().setValue(16);
        press("存为草稿");
        var told = events.mine(EventShelf.DRAFTS, 1).getFirst().announcement();
        assertThat(told.wording().summary()).isEqualTo("一块矿石的旅程");
        assertThat(told.place()).isEqualTo(new Place(EventMode.HYBRID, "石空镇科普工作站", null, "有坡道", null));
        assertThat(told.audience()).isEqualTo(new Audience("中小学生", 8, 16, "普通话"));
        assertThat(told.hosts().speakers().each())
                .containsExactly(new Speakers.Speaker("马老师", "中宁中学化学教师"), new Speakers.Speaker("李工", ""));
        assertThat(told.hosts().coOrganisers()).containsExactly("中宁县科协", "石空镇政府");
        assertThat(told.entry().instructionsOnline()).contains("meeting.example.cn");
        assertThat(told.topic().settings()).contains(EventSetting.ONLINE);
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var draft = events.draft(form("两个窗口的讲座", 3));
        open("desk/events/" + draft.id());
        events.change(draft.id(), draft.version(), form("同事改过的标题", 4));
        line("标题").setValue("我改的标题");
        press("存为草稿");
        assertThat(everything()).contains("改过", "同事改过的标题", "我改的标题", "场次");
        assertThat(line("标题").getValue()).isEqualTo("我改的标题");
        assertThat(events.forDesk(draft.id()).title()).isEqualTo("同事改过的标题");
        press("留下我写的");
        assertThat(events.forDesk(draft.id()).title()).isEqualTo("我改的标题");
        assertThat(everything()).doesNotContain("同事改过的标题");
    }

    @Test
    void secondWindowTakesTheOthersWordsWhenItWantsThem() {
        var event = published("两个人改的讲座");
        open("desk/events/" + event.id());
        SignedInAs.staff();
        events.change(event.id(), event.version(), form("中心改过的标题", 3));
        SignedInAs.as(Role.ORGANISER, organiser);
        line("标题").setValue("我改的标题");
        press("提交修改");
        assertThat(everything()).contains("中心改过的标题");
        press("换成那一份");
        assertThat(line("标题").getValue()).isEqualTo("中心改过的标题");
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

    private Event published(String title) {
        var written = events.draft(form(title, 3));
        var handed = events.submit(written.id(), written.version());
        SignedInAs.staff();
        var event = events.publish(handed.id(), handed.version());
        SignedInAs.as(Role.ORGANISER, organiser);
        return event;
    }

    private void dialog(String button) {
        test(find(Button.class).withText(button).all().getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private void kind(EventKind kind) {
        ((Select<EventKind>) find(Select.class).withLabel("活动类型").single()).setValue(kind);
    }

    @SuppressWarnings("unchecked")
    private void write(String title) {
        line("标题").setValue(title);
        kind(EventKind.EXPERIMENT);
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
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
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
