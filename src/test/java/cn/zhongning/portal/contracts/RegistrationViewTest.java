package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.deals.Fair;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registry's form of a contract, and the contract's own where its kind is to be chosen. */
@PortalTest
class RegistrationViewTest extends DeskTest {
    @Autowired
    Registrations registrations;

    @Autowired
    Fair fair;

    @Autowired
    JdbcClient sql;

    private Sides sides;
    private UUID buyer;
    private UUID seller;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository) {
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("填登记表的企业");
        seller = sides.university("填登记表的大学");
        SignedInAs.as(Role.ENTERPRISE, buyer);
    }

    @Test
    void whatTheRegistryWouldSendBackStandsBesideItsFieldAndNothingIsLost() {
        var contract = sides.draft(buyer, seller, "填表的合同");
        open("desk/contracts/" + contract.id() + "/registration");
        assertThat(everything()).contains("填登记表的大学", "填登记表的企业");
        field(TextArea.class, "summary").setValue("太短");
        field(TextField.class, "sellerPhone").setValue("12");
        press("检查");
        assertThat(field(TextArea.class, "summary").getErrorMessage()).contains("现在是 2 个");
        assertThat(field(TextField.class, "sellerPhone").isInvalid()).isTrue();
        assertThat(everything()).doesNotContain("检查通过，可以带走了");
        assertThat(registrations.of(contract.id()).values()).containsEntry("summary", "太短");
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var contract = sides.draft(buyer, seller, "两个窗口填表");
        open("desk/contracts/" + contract.id() + "/registration");
        registrations.save(contract.id(), 0, Map.of("sellerContact", "另一个窗口的人"));
        field(TextField.class, "sellerContact").setValue("这个窗口的人");
        press("先存着");
        assertThat(everything()).contains("另一个窗口的人", "这个窗口的人");
        press("留下我写的");
        assertThat(registrations.of(contract.id()).values()).containsEntry("sellerContact", "这个窗口的人");
    }

    @Test
    void readerOfAnOrganisationChecksAndSavesNothing() {
        var contract = sides.draft(buyer, seller, "只看的登记表");
        SignedInAs.as(Role.ENTERPRISE, buyer, MemberRole.READER);
        open("desk/contracts/" + contract.id() + "/registration");
        assertThat(everything()).contains("填登记表的大学");
        assertThat(find(Button.class).withText("先存着").all()).isEmpty();
    }

    @Test
    void writerChoosesTheKindWhereTheListingLeavesSeveral() {
        var demand = fair.demand(buyer, "两种合作都行的需求");
        var deal = sides.deal(buyer, seller, null);
        sql.sql("update deal set mode = null, listing_id = ? where id = ?")
                .params(demand, deal)
                .update();
        sql.sql("update demand set cooperation = '{SERVICE,LICENCE}' where id = ?")
                .param(demand)
                .update();
        open("desk/contracts/new/edit", "deal", deal.toString());
        var kind = field(Select.class, "kind");
        assertThat(kind.getValue()).isNull();
        press("保存");
        assertThat(kind.getErrorMessage()).isEqualTo("请选择合同类别");
    }

    private <C extends Component> C field(Class<C> type, String name) {
        return find(type).all().stream()
                .filter(field -> name.equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }
}
