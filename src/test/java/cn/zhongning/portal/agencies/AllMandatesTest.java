package cn.zhongning.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AllMandatesTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Mandating mandating;

    @Autowired
    JdbcClient sql;

    Recorded recorded;
    String mark;
    UUID agency;

    @BeforeEach
    void found() {
        recorded = new Recorded(sql);
        mark = UUID.randomUUID().toString().substring(0, 8);
        agency = NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "中介" + mark);
        SignedInAs.staff();
    }

    @Test
    void centreFindsMandatesByEitherSideAndByWhereTheyStand() {
        recorded.running(agency, client("甲"));
        recorded.notToday(agency, client("乙"), true);
        recorded.notToday(agency, client("丙"), false);
        var ended = recorded.running(agency, client("丁"));
        recorded.end(ended);
        assertThat(heads(Map.of("agency", mark))).hasSize(4);
        assertThat(heads(Map.of("agency", mark, "client", "甲方"))).containsExactly("中介%s受甲方%s委托".formatted(mark, mark));
        assertThat(heads(Map.of("agency", mark, "stand", "RUNNING")))
                .singleElement()
                .asString()
                .contains("甲方");
        assertThat(heads(Map.of("agency", mark, "stand", "COMING")))
                .singleElement()
                .asString()
                .contains("丙方");
        assertThat(heads(Map.of("agency", mark, "stand", "OVER"))).hasSize(2);
        assertThat(heads(Map.of("agency", mark, "stand", "WAITING"))).isEmpty();
        assertThat(everything()).contains("没有符合条件的委托");
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        recorded.running(agency, client("甲"));
        open("desk/mandates");
        test(line("技术转移机构")).setValue(mark);
        assertThat(find(H3.class).all()).hasSize(1);
        test(find(Select.class).single()).selectItem("已结束");
        assertThat(find(H3.class).exists()).isFalse();
        assertThat(line("技术转移机构").getValue()).isEqualTo(mark);
    }

    @Test
    void longListIsReadByPages() {
        for (int i = 0; i < 21; i++) recorded.running(agency, client("第" + i + "号"));
        assertThat(heads(Map.of("agency", mark))).hasSize(20);
        var later = find(Anchor.class).withText("下一页").single().getHref();
        assertThat(later).contains("page=2").contains("agency=" + mark);
        assertThat(heads(Map.of("agency", mark, "page", "2"))).hasSize(1);
        assertThat(heads(Map.of("agency", mark, "page", "nonsense", "stand", "nonsense")))
                .hasSize(20);
    }

    @Test
    void centreOnlyReadsAndNobodyElseReadsAll() {
        var running = recorded.running(agency, client("甲"));
        heads(Map.of("agency", mark));
        assertThat(find(Button.class).all()).isEmpty();
        assertThatThrownBy(() -> mandating.end(running, 1)).hasMessageContaining("agencies.error");
        for (var role : List.of(Role.BROKER, Role.ENTERPRISE)) {
            SignedInAs.as(role, agency);
            assertThatThrownBy(() -> mandating.all("", "", null, 0, 1)).hasMessageContaining("staff-only");
        }
    }

    @Test
    void whoEndedItAndWhenIsToldToBothSidesAndTheCentre() {
        var client = client("甲");
        var running = recorded.running(agency, client);
        SignedInAs.as(Role.ENTERPRISE, client);
        mandating.end(running, 1);
        open("desk/mandates");
        assertThat(everything()).contains("甲方" + mark + "于 ").contains(" 终止");
        SignedInAs.staff();
        heads(Map.of("agency", mark));
        assertThat(everything()).contains("甲方" + mark + "于 ").contains(" 终止");
    }

    private List<String> heads(Map<String, String> query) {
        UI.getCurrent().navigate("desk/mandates", QueryParameters.simple(query));
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    private UUID client(String name) {
        return NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, name + "方" + mark);
    }
}
