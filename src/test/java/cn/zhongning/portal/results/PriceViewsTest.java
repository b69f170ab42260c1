package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.PriceMode;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class PriceViewsTest extends DeskTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    private UUID university = UUID.randomUUID();
    private final LocalDate day = LocalDate.now(Clocks.CHINA).plusDays(30);

    @BeforeEach
    void found() {
        var number = UUID.randomUUID().toString().substring(0, 8).replaceAll("[^0-9]", "8");
        var code = CreditCode.completing("12640000" + number + "Q");
        university = accounts.create(
                        OrganisationKind.UNIVERSITY, "定价的学院", code, null, OrganisationStatus.APPROVED, false)
                .id();
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    @Test
    @SuppressWarnings("unchecked")
    void formAsksForWhatTheModeNeeds() {
        open("desk/results/new");
        var mode = (Select<String>) find(Select.class).withLabel("定价方式").single();
        mode.setValue(PriceMode.AUCTION.name());
        assertThat(line("起拍价").isRequiredIndicatorVisible()).isTrue();
        assertThat(line("拍卖地点或网址").isVisible()).isTrue();
        assertThat(find(DatePicker.class).withLabel("拍卖日期").exists()).isTrue();
        mode.setValue(PriceMode.LISTED.name());
        assertThat(find(DatePicker.class).withLabel("挂牌到哪一天").exists()).isTrue();
        mode.setValue(PriceMode.TRIAL_FIRST.name());
        assertThat(line("试用的条件").isVisible()).isTrue();
        assertThat(mode.getHelperText()).contains("先免费试用");
    }

    @Test
    void draftKeepsWhatBelongsToItsPrice() {
        var draft = results.saveDraft(form(PriceMode.AUCTION, 20_0000_00L, null, day, "交易中心二楼，网上同步竞价"));
        open("desk/results/" + draft.id());
        assertThat(line("起拍价").getValue()).isEqualTo("20");
        assertThat(line("拍卖地点或网址").getValue()).isEqualTo("交易中心二楼，网上同步竞价");
        assertThat(find(DatePicker.class).withLabel("拍卖日期").single().getValue()).isEqualTo(day);
    }

    @Test
    void pageTellsEachPriceInItsOwnWords() throws Exception {
        assertThat(page(form(PriceMode.LISTED, 20_0000_00L, 20_0000_00L, day, "")))
                .contains("挂牌 · 20 万元 · 挂牌到 " + day, "\"priceValidUntil\":\"" + day);
        assertThat(page(form(PriceMode.AUCTION, 20_0000_00L, null, day, "交易中心二楼")))
                .contains("拍卖 · 20 万元起 · " + day + " 拍卖 · 交易中心二楼");
        assertThat(page(form(PriceMode.TRIAL_FIRST, null, 30_0000_00L, null, "免费试用两个月")))
                .contains("先用后转 · 不超过 30 万元 · 免费试用两个月");
        assertThat(page(form(PriceMode.NEGOTIABLE, null, null, day, "遗留的说明")))
                .contains("面议")
                .doesNotContain("遗留的说明");
    }

    private String page(ResultForm form) throws Exception {
        var result = results.addDemonstration(university, form, Stage.PUBLISHED, null, Instant.now());
        return new Browser(port).get("/results/" + result.id()).body();
    }

    private static ResultForm form(
            PriceMode mode, @Nullable Long from, @Nullable Long to, @Nullable LocalDate day, String terms) {
        return PriceModesTest.form(
                mode, from, to, day, terms, LocalDate.now(Clocks.CHINA).plusYears(1));
    }
}
