package cn.zhongning.portal.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Halls;
import cn.zhongning.portal.venues.Venue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class VisitsViewTest extends DeskTest {
    @Autowired
    Halls halls;

    @Autowired
    Visits visits;

    @Autowired
    VisitHours hours;

    @Autowired
    VisitBook book;

    @Test
    void venueAcceptsOneGroupAndDeclinesAnotherWithAReason() {
        var venue = halls.open(halls.organiser(), 40);
        var one = book(venue, "石空镇中心小学", "13800007001");
        var two = book(venue, "余丁乡老年大学", "13800007002");
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        open("desk/visits");
        assertThat(rows()).hasSize(2).anyMatch(row -> row.contains("石空镇中心小学") && row.contains("13800007001"));
        test(find(Button.class).withText("接待").all().getFirst()).click();
        assertThat(book.find(one.id()).orElseThrow().stage()).isEqualTo(VisitStage.ACCEPTED);
        test(find(Button.class).withText("婉拒").all().getLast()).click();
        press("婉拒并告知");
        assertThat(area("原因").getErrorMessage()).contains("请写明原因");
        area("原因").setValue("那天在换展");
        press("婉拒并告知");
        assertThat(book.find(two.id()).orElseThrow().reason()).isEqualTo("那天在换展");
        assertThat(rows()).anyMatch(row -> row.contains("那天在换展"));
    }

    @Test
    void groupThatCallsIsEnteredUnderTheSameRulesAndAccepted() {
        var venue = halls.open(halls.organiser(), 40);
        var known = book(venue, "石空镇中心小学", "13800007011");
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        open("desk/visits");
        press("登记电话预约");
        press("登记并接待");
        assertThat(line("手机号").getErrorMessage()).contains("请填写手机号");
        enter("余丁乡老年大学", "13800007012", "29");
        assertThat(line("一共几人").getErrorMessage()).contains("只能再来 28 人");
        line("一共几人").setValue("28");
        press("登记并接待");
        assertThat(rows()).hasSize(2).anyMatch(row -> row.contains("余丁乡老年大学") && row.contains("13800007012"));
        var hour = hours.on(venue, hours.first()).getFirst();
        assertThat(hour.free()).isZero();
        assertThat(book.known(venue.id(), hour.from(), "13800007012")
                        .orElseThrow()
                        .stage())
                .isEqualTo(VisitStage.ACCEPTED);
        assertThat(book.find(known.id()).orElseThrow().stage()).isEqualTo(VisitStage.ASKED);
    }

    private void enter(String party, String phone, String persons) {
        line("学校或单位").setValue(party);
        line("联系人姓名").setValue("赵老师");
        line("手机号").setValue(phone);
        line("一共几人").setValue(persons);
        find(Checkbox.class).all().getLast().setValue(true);
        press("登记并接待");
    }

    @Test
    void readerOfTheOrganisationReadsAndDecidesNothing() {
        var venue = halls.open(halls.organiser(), 40);
        book(venue, "石空镇中心小学", "13800007003");
        SignedInAs.as(Role.ORGANISER, venue.organisationId(), MemberRole.READER);
        open("desk/visits");
        assertThat(rows()).hasSize(1);
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void othersSeeAnEmptyList() {
        book(halls.open(halls.organiser(), 40), "石空镇中心小学", "13800007004");
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        open("desk/visits");
        assertThat(everything()).contains("还没有人预约").doesNotContain("13800007004");
    }

    private Visit book(Venue venue, String party, String phone) {
        var hour = hours.on(venue, hours.first()).getFirst();
        var form = new VisitForm(
                hour.starts().toString(), party, "王老师", phone, "", "12", "", "", "", VisitNotice.VERSION, null);
        return visits.ask(venue.id(), form, Texts.CHINESE).visit();
    }
}
