package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TodayViewTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Test
    void whoHasNothingToDoReadsSoAndFindsEveryPlace() {
        SignedInAs.account(person(Role.ORGANISER));
        open("desk");
        assertThat(everything()).contains("没有等您处理的事");
        assertThat(places()).contains("/desk/events", "/desk/notices").doesNotContain("/desk/review", "/desk/audit");
    }

    @Test
    void whatWaitsIsCountedFirst() {
        var person = person(Role.ORGANISER);
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "红果");
        SignedInAs.account(person);
        open("desk");
        assertThat(everything()).doesNotContain("没有等您处理的事");
        var due = find(Anchor.class).withClassName("due").single();
        assertThat(due.getHref()).isEqualTo("/desk/notices?waiting");
        assertThat(due.getElement().getTextRecursively()).startsWith("1");
    }

    @Test
    void administratorFindsAccountsAndTheAudit() {
        SignedInAs.account(person(Role.ADMIN));
        open("desk");
        assertThat(places()).contains("/desk/accounts", "/desk/audit", "/desk/review");
    }

    private List<String> places() {
        return find(Nav.class)
                .withClassName("places")
                .single()
                .getChildren()
                .map(place -> ((Anchor) place).getHref())
                .toList();
    }

    private Account person(Role role) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "来办事的", null, role, "今天要做的-Zn7x", false);
    }
}
