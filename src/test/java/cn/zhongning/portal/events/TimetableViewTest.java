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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TimetableViewTest extends DeskTest {
    private static final LocalDateTime FIRST =
            LocalDateTime.parse("2027-09-18T14:30"); // a Saturday before the holidays

    @Autowired
    EventService events;

    @Autowired
    Timetable timetable;

    @Autowired
    Accounts accounts;

    private UUID organiser = new UUID(0, 0);

    @BeforeEach
    void comeIn() {
        organiser = organisation();
        SignedInAs.as(Role.ORGANISER, organiser);
    }

    @Test
    void organiserMakesASeriesAndReadsItInWordsBeforeItIsTakenOver() {
        var draft = events.draft(form(List.of(session())));
        open("desk/events/" + draft.id());
        press("按规律重复…");
        assertThat(sentence()).isEqualTo("每周六 14:30，共 8 场");
        number("次数").setValue(4);
        assertThat(dates().getListDataView().getItems()).hasSize(4);
        var held = new HashSet<>(dates().getValue());
        held.remove(FIRST.plusWeeks(1));
        dates().setValue(held);
        assertThat(sentence()).isEqualTo("每周六 14:30，共 3 场（9月25日不办）");
        press("就这样排");
        assertThat(everything()).contains("每周六 14:30，共 3 场（9月25日不办）", "看看这 3 场");
        press("存为草稿");
        assertThat(events.sessions(draft.id())).hasSize(3);
        assertThat(events.series(draft.id())).singleElement().satisfies(series -> {
            assertThat(series.rrule()).isEqualTo("FREQ=WEEKLY;COUNT=4;BYDAY=SA");
            assertThat(series.exdates()).hasSize(1);
        });
        open("desk/events/" + draft.id());
        press("存为草稿");
        assertThat(events.series(draft.id()).getFirst().sequence()).isZero();
    }

    @Test
    void ruleThatGivesTooMuchIsToldInPlaceOfItsWords() {
        var draft = events.draft(form(List.of(session())));
        open("desk/events/" + draft.id());
        press("按规律重复…");
        number("次数").setValue(61);
        assertThat(sentence()).contains("超过 60 场");
        press("就这样排");
        assertThat(find(RepeatDialog.class).single().isOpened()).isTrue();
        number("次数").setValue(1);
        assertThat(sentence()).isEqualTo("每周六 14:30，共 1 场");
    }

    @Test
    void sessionIsMovedAloneAndAnotherWithAllThatFollow() {
        var event = saturdays(4);
        open("desk/events/" + event.id() + "/sessions");
        assertThat(rows()).hasSize(4);
        way("修改这一场", 1);
        time("开始").setValue(FIRST.plusWeeks(1).plusDays(1));
        time("结束").setValue(FIRST.plusWeeks(1).plusDays(1).plusHours(1));
        press("保存");
        assertThat(rows().get(1)).contains("9月26日", "挪过，原来是 2027年9月25日");
        way("修改这一场", 2);
        later().setValue(true);
        time("结束").setValue(FIRST.plusWeeks(2).plusHours(3));
        time("开始").setValue(FIRST.plusWeeks(2).plusHours(2));
        press("保存");
        assertThat(events.series(event.id())).hasSize(2);
        assertThat(everything()).contains("每周六 14:30，到 2027年10月2日 为止，共 2 场", "每周六 16:30，共 2 场");
    }

    @Test
    void cancelledSessionStaysCrossedOutWithItsReason() {
        var event = saturdays(3);
        open("desk/events/" + event.id() + "/sessions");
        way("取消这一场", 1);
        press("取消这一场，通知大家");
        assertThat(area("原因").getErrorMessage()).contains("请写明取消的原因");
        area("原因").setValue("大风预警");
        press("取消这一场，通知大家");
        assertThat(rows().get(1)).contains("已取消：大风预警").doesNotContain("修改这一场");
        way("去掉这一场", 0);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var event = saturdays(3);
        open("desk/events/" + event.id() + "/sessions");
        way("修改这一场", 0);
        timetable.remove(
                event.id(),
                event.version(),
                events.sessions(event.id()).getLast().id());
        number("现场名额").setValue(77);
        press("保存");
        var dialog = find(SessionDialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("别人刚改过这个活动");
        assertThat(number("现场名额").getValue()).isEqualTo(77);
    }

    @Test
    void otherRuleAndOneMoreSessionAreTakenOver() {
        var event = saturdays(3);
        open("desk/events/" + event.id() + "/sessions");
        press("换个规律…");
        assertThat(number("次数").getValue()).isEqualTo(3);
        number("次数").setValue(5);
        press("就这样排");
        assertThat(rows()).hasSize(5);
        press("再加一场");
        press("保存");
        assertThat(rows()).hasSize(6);
        assertThat(events.series(event.id())).hasSize(1);
    }

    @Test
    void timetableOfAnotherOrganiserIsNotFound() {
        var event = saturdays(3);
        SignedInAs.as(Role.ORGANISER, organisation());
        open("desk/events/" + event.id() + "/sessions");
        assertThat(everything()).doesNotContain("周末科学课");
        open("desk/events/nonsense/sessions");
        assertThat(everything()).doesNotContain("场次");
    }

    private String sentence() {
        return find(Paragraph.class).withClassName("sentence").single().getText();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<LocalDateTime> dates() {
        return find(CheckboxGroup.class).withClassName("dates").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> later() {
        return find(RadioButtonGroup.class).withLabel("改哪些").single();
    }

    private void way(String text, int row) {
        test(find(Button.class).withText(text).all().get(row)).click();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private DateTimePicker time(String label) {
        return find(DateTimePicker.class).withLabel(label).single();
    }

    private Event saturdays(int times) {
        var rule = Rule.weekly(1, Set.of(FIRST.getDayOfWeek()), new Rule.End.Times(times));
        return events.draft(form(new SeriesForm(UUID.randomUUID(), rule, FIRST, 60, Set.of()).like(session())));
    }

    private static SessionForm session() {
        return new SessionForm(null, FIRST, FIRST.plusHours(1), 30, null, null, null, 4, true);
    }

    private static EventForm form(List<SessionForm> sessions) {
        var told = Announcement.of(
                new Wording("周末科学课", "", "每个周六下午，动手做一个实验。"),
                Topic.of(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        return new EventForm(told.with(Entry.registered(Set.of())), sessions);
    }

    private UUID organisation() {
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        var code = CreditCode.completing("53640521MA" + digits);
        return accounts.create(OrganisationKind.ORGANISER, "科普工作站", code, "shikong", OrganisationStatus.APPROVED, false)
                .id();
    }
}
