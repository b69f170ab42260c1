package cn.zhongning.portal.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class CampaignViewsTest extends DeskTest {
    @Autowired
    Campaigns campaigns;

    @LocalServerPort
    int port;

    @BeforeEach
    void comeIn() {
        SignedInAs.staff();
    }

    @Test
    void staffWritesPreviewsPublishesAndTakesBack() throws Exception {
        int year = CampaignTest.year();
        open("desk/campaigns/new");
        write(year, "浏览器外的主题");
        press("预览");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(year + "年科技活动周", "浏览器外的主题");
        press("关闭");
        press("发布");
        assertThat(told()).contains("公众可以看到了");
        var stored = only("浏览器外的主题", CampaignStage.PUBLISHED);
        var page = new Browser(port).get(stored.address()).body();
        assertThat(page).contains(year + "年科技活动周", "浏览器外的主题", "日程还在安排", stored.feed(), "EventSeries");
        assertThat(new Browser(port).get("/en/campaigns").body())
                .contains("Science and Technology Week " + year, "23–30 May " + year);
        open("desk/campaigns", "stage", "PUBLISHED");
        assertThat(rows()).anyMatch(row -> row.contains("浏览器外的主题"));
        open("desk/campaigns/" + stored.id());
        press("撤下");
        assertThat(new Browser(port).get(stored.address() + "?again").statusCode())
                .isEqualTo(404);
    }

    @Test
    void unfinishedCampaignIsToldEveryMistakeBesideItsField() {
        open("desk/campaigns/new");
        line("今年的主题").setValue("一");
        press("发布");
        assertThat(line("今年的主题").getErrorMessage()).contains("2 到");
        assertThat(find(Select.class).single().isInvalid()).isTrue();
        assertThat(find(DatePicker.class).all()).allMatch(DatePicker::isInvalid);
    }

    @Test
    void secondCampaignOfAKindAndYearIsRefusedAndKeepsWhatWasTyped() {
        int year = CampaignTest.year();
        campaigns.draft(CampaignTest.form(CampaignKind.SCIENCE_WEEK, year));
        open("desk/campaigns/new");
        write(year, "又来一个");
        press("存为草稿");
        assertThat(everything()).contains("已经有了");
        assertThat(line("今年的主题").getValue()).isEqualTo("又来一个");
    }

    @Test
    void secondWindowTakesTheOthersWordsWhenItWantsThem() {
        int year = CampaignTest.year();
        var draft = campaigns.draft(CampaignTest.form(CampaignKind.SCIENCE_WEEK, year));
        open("desk/campaigns/" + draft.id());
        campaigns.change(draft.id(), draft.version(), CampaignTest.form(CampaignKind.SCIENCE_MONTH, year));
        line("今年的主题").setValue("我改的主题");
        press("存为草稿");
        assertThat(everything()).contains("科技活动周", "全国科普月", "我改的主题");
        press("换成那一份");
        assertThat(find(Select.class).single().getValue()).isEqualTo(CampaignKind.SCIENCE_MONTH);
        assertThat(line("今年的主题").getValue()).isNotEqualTo("我改的主题");
    }

    @Test
    void organiserIsNotLetIn() {
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
        open("desk/campaigns");
        assertThat(everything()).doesNotContain("新建主题活动");
        open("desk/campaigns/new");
        assertThat(find(Select.class).all()).isEmpty();
    }

    private void write(int year, String theme) {
        @SuppressWarnings("unchecked")
        Select<CampaignKind> kind = find(Select.class).single();
        kind.setValue(CampaignKind.SCIENCE_WEEK);
        find(IntegerField.class).single().setValue(year);
        line("今年的主题").setValue(theme);
        day("从哪天").setValue(LocalDate.of(year, 5, 23));
        day("到哪天").setValue(LocalDate.of(year, 5, 30));
        area("介绍").setValue("## 怎么参加\n\n看日程，挑一场，来就行。");
    }

    private DatePicker day(String label) {
        return find(DatePicker.class).withLabel(label).single();
    }

    private Campaign only(String theme, CampaignStage stage) {
        return campaigns.forDesk(stage, 0, 1000).stream()
                .filter(campaign -> campaign.form().theme().equals(theme))
                .findFirst()
                .orElseThrow();
    }
}
