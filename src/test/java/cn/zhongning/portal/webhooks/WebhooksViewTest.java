package cn.zhongning.portal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.deals.Fair;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class WebhooksViewTest extends DeskTest {
    private static final String ADDRESS = "http://127.0.0.1:9/listens";

    @Autowired
    Webhooks webhooks;

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    Fair fair;

    @Autowired
    JdbcClient sql;

    private Account person;

    @BeforeEach
    void signIn() {
        person = fair.person(OrganisationKind.ENTERPRISE);
        SignedInAs.account(person);
    }

    @AfterEach
    void remove() {
        sql.sql("delete from webhook where organisation_id = ?")
                .param(person.organisationId())
                .update();
    }

    @Test
    void secretIsShownOnceAfterAnAddressWasAdded() {
        open("desk/webhooks");
        assertThat(everything()).contains("还没有接收地址");
        line("接收地址").setValue("somewhere");
        press("添加");
        assertThat(line("接收地址").getErrorMessage()).contains("https://");
        assertThat(group().isInvalid()).isTrue();
        line("接收地址").setValue(ADDRESS);
        group().setValue(Set.of(Happening.DEAL_CHANGED));
        press("添加");
        assertThat(everything()).containsPattern("whsec_[A-Za-z0-9+/=]{44}");
        open("desk/webhooks");
        assertThat(everything()).doesNotContain("whsec_");
        assertThat(rows()).singleElement().asString().contains(ADDRESS, "正常", "洽谈有进展");
    }

    @Test
    void trialStandsInTheRecordAndMayBeSentAgainOnceItCameToItsEnd() {
        var webhook = webhooks.add(ADDRESS, Set.of(Happening.MATCH_FOUND));
        webhooks.pause(webhook.id());
        open("desk/webhooks/" + webhook.id());
        assertThat(everything()).contains("还没有消息", "已暂停");
        press("试发一条");
        assertThat(rows()).singleElement().asString().contains("试发", "等待送出", "trial.sent");
        deliveries.failed(deliveries.of(webhook.id(), 0, 1).getFirst(), 404, "HTTP 404", null, webhook.createdAt());
        press("刷新");
        assertThat(rows()).singleElement().asString().contains("没有送到：HTTP 404");
        press("再送一次");
        assertThat(rows()).singleElement().asString().contains("再送");
        assertThat(deliveries.of(webhook.id(), 0, 9))
                .singleElement()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void newSecretIsShownAndTheOldOneForgotten() {
        var webhook = webhooks.add(ADDRESS, Set.of(Happening.MATCH_FOUND));
        open("desk/webhooks/" + webhook.id());
        press("更换密钥");
        test(find(ConfirmDialog.class).single()).confirm();
        var secret = webhooks.find(webhook.id()).secret();
        assertThat(secret).isNotEqualTo(webhook.secret());
        assertThat(everything()).contains(secret);
    }

    @Test
    void colleaguesChangeIsNotOverwritten() {
        var webhook = webhooks.add(ADDRESS, Set.of(Happening.MATCH_FOUND));
        open("desk/webhooks/" + webhook.id());
        webhooks.change(webhook.id(), webhook.version(), ADDRESS + "/2", Set.of(Happening.DEAL_CHANGED));
        line("接收地址").setValue(ADDRESS + "/3");
        press("保存");
        assertThat(line("接收地址").getErrorMessage()).contains("同事刚刚改过");
        assertThat(line("接收地址").getValue()).isEqualTo(ADDRESS + "/3");
        assertThat(webhooks.find(webhook.id()).address()).isEqualTo(ADDRESS + "/2");
    }

    @Test
    void removedAddressIsGoneFromTheList() {
        var webhook = webhooks.add(ADDRESS, Set.of(Happening.MATCH_FOUND));
        open("desk/webhooks/" + webhook.id());
        press("删除");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("还没有接收地址");
    }

    @Test
    void anotherOrganisationsAddressIsNotFound() {
        var webhook = webhooks.add(ADDRESS, Set.of(Happening.MATCH_FOUND));
        SignedInAs.account(fair.person(OrganisationKind.ENTERPRISE));
        open("desk/webhooks/" + webhook.id());
        assertThat(everything()).doesNotContain(ADDRESS, "试发一条");
        open("desk/webhooks/nonsense");
        assertThat(everything()).doesNotContain("试发一条");
    }

    @Test
    void readerIsToldWhoManagesThem() {
        SignedInAs.as(Role.ENTERPRISE, person.organisationId(), MemberRole.READER);
        open("desk/webhooks");
        assertThat(everything()).contains("只有本单位的负责人和编辑能管理消息推送");
        assertThat(find(TextField.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Happening> group() {
        return find(CheckboxGroup.class).single();
    }
}
