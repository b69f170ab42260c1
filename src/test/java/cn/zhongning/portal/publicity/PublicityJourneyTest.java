package cn.zhongning.portal.publicity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.results.TechResult;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A university announces a price, a citizen objects on the phone, the centre answers, and everybody can check it. */
@PortalTest
class PublicityJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    University university;

    @Autowired
    Accounts accounts;

    @Autowired
    Publicities publicities;

    private static final String STAFF = "publicity-staff@example.cn";

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("宁夏某理工学院");
        result = university.agreed(owner, "锰渣低温脱氨与矿化固锰成套工艺");
        accounts.create(null, STAFF, "赵宁", null, Role.STAFF, University.PASSWORD, false);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void priceIsAnnouncedObjectedToAndAnswered() {
        universityAnnounces();
        centrePublishes();
        citizenObjectsOnThePhone();
        centreAnswers();
        everybodyReadsTheOutcomeAndChecksTheLog();
    }

    private void universityAnnounces() {
        try (var writer = Chromium.desktop(port)) {
            writer.signIn(owner.email(), University.PASSWORD);
            var page = writer.open("/desk/publicity/new?result=" + result.id());
            page.locator("[data-field=price] input").fill("88");
            page.locator("[data-field=transferee] input").fill("宁夏某新材料有限公司");
            button(page, "送审").click();
            assertThat(page.locator("[data-field=basis]")).containsText("请写清价格是怎么商定的");
            writer.picture("publicity-announce");
            page.locator("[data-field=basis] textarea").fill("双方经三轮谈判商定；参照评估报告（估值 90 万元）；经成果转化领导小组审议，校长办公会集体决定。");
            page.locator("[data-field=basis] textarea").blur();
            button(page, "送审").click();
            page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
            assertThat(page.locator("main .note")).containsText("等中心审核");
            writer.picture("publicity-desk");
        }
    }

    private void centrePublishes() {
        try (var staff = Chromium.phone(port)) {
            staff.signIn(STAFF, University.PASSWORD);
            var page = staff.open("/desk/publicity");
            page.getByText(result.form().title()).first().click();
            assertThat(page.locator("main .facts")).containsText("88 万元");
            staff.picture("publicity-proposal-phone");
            button(page, "公开").click();
            page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
            assertThat(page.locator("main .note")).containsText("已预告");
        }
    }

    private void citizenObjectsOnThePhone() {
        var announced = publicities.latest(result.id()).orElseThrow();
        try (var phone = Chromium.phoneWithoutScript(port)) {
            var page = phone.open("/results/" + result.id());
            assertThat(page.locator(".evidence")).containsText("88 万元");
            page.locator(".evidence a").click();
            page.fill("input[name=name]", "退休职工");
            page.fill("input[name=contact]", "1380000");
            page.fill("textarea[name=text]", "评估报告里的设备清单与实际不符，价格明显偏低。");
            page.locator("input[name=contact]").press("Enter");
            assertThat(page.locator(".object")).containsText("请填写 11 位手机号");
            phone.picture("publicity-mistakes-phone");
            page.fill("input[name=contact]", "retired@example.cn");
            page.locator("input[name=consent]").press("Space");
            page.locator("input[name=contact]").press("Enter");
            assertThat(page.locator("main")).containsText("异议已收到");
            Assertions.assertThat(page.url()).contains(announced.address() + "/received?n=");
            phone.picture("publicity-received-phone");
            phone.open(announced.address());
            phone.picture("publicity-phone");
            phone.open("/publicity/log");
            phone.picture("publicity-log-phone");
        }
    }

    private void centreAnswers() {
        try (var staff = Chromium.desktop(port)) {
            staff.signIn(STAFF, University.PASSWORD);
            var page = staff.open("/desk/objections");
            staff.picture("objections-desk");
            page.getByText(result.form().title()).first().click();
            assertThat(page.locator("main")).containsText("retired@example.cn");
            page.getByText("不成立", new Page.GetByTextOptions().setExact(true)).click();
            page.locator(".decision textarea").fill("已核对设备清单与现场，一致；评估方法符合规定。");
            page.locator(".decision textarea").blur();
            staff.picture("objection-desk");
            button(page, "答复").click();
            assertThat(page.locator("main h1")).hasText("公示异议");
        }
    }

    private void everybodyReadsTheOutcomeAndChecksTheLog() {
        var announced = publicities.latest(result.id()).orElseThrow();
        try (var reader = Chromium.desktop(port)) {
            var page = reader.open(announced.address());
            assertThat(page.locator("aside")).containsText("不成立 1");
            reader.picture("publicity-page");
            reader.open("/publicity");
            reader.picture("publicity-list");
            reader.open("/publicity/verify");
            assertThat(page.locator(".note.good")).containsText("完好");
            reader.picture("publicity-verify");
            reader.darken();
            reader.open("/en" + announced.address());
            reader.picture("publicity-page-dark-en");
            reader.open("/en/publicity/log");
            reader.picture("publicity-log-dark-en");
            Assertions.assertThat(reader.complaints()).isEmpty();
        }
    }

    private static Locator button(Page page, String text) {
        return page.locator("main vaadin-button", new Page.LocatorOptions().setHasText(text));
    }
}
