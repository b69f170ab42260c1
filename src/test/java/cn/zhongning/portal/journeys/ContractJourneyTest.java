package cn.zhongning.portal.journeys;

import static cn.zhongning.portal.journeys.Hands.confirm;
import static cn.zhongning.portal.journeys.Hands.day;
import static cn.zhongning.portal.journeys.Hands.follow;
import static cn.zhongning.portal.journeys.Hands.press;
import static cn.zhongning.portal.journeys.Hands.says;
import static cn.zhongning.portal.journeys.Hands.type;
import static cn.zhongning.portal.journeys.Hands.typed;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Clocks;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a match to a registered contract, with a broker between both sides, and back from the county's figure. */
@PortalTest
class ContractJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(Clocks.CHINA);
    private static final String ASKED = "我们有三百箱意蜂，想在明年开春前用上您的装置，先看现场再谈价格。";
    private static final String AGREED = "先改造一百箱，验收后再改其余；培训两次。";
    private static final String DESK = "/desk/deals/";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    ResultService results;

    private UUID demand = new UUID(0, 0);
    private String deal = "";
    private String contract = "";

    @Test
    void matchBecomesAContractThatTheCountyCounts() {
        var bees = new Beekeeping(accounts, demands, results);
        var keeper = bees.keeper();
        var researcher = bees.researcher();
        demand = bees.publishedDemand(keeper);
        bees.publishedResult(researcher);
        try (var enterprise = signedIn(Chromium.desktop(port), keeper);
                var university = signedIn(Chromium.phone(port), researcher);
                var broker = signedIn(Chromium.desktop(port), bees.broker());
                var staff = signedIn(Chromium.desktop(port), bees.staff());
                var visitor = Chromium.desktop(port)) {
            enterpriseAsksFromTheMatch(enterprise);
            universityAnswersOnThePhone(university);
            staffAssignsTheBroker(staff);
            theyTalk(enterprise, university, broker);
            enterpriseDrawsUpTheContract(enterprise);
            enterpriseSignsAndEntersTheNumber(enterprise);
            var before = YearFigure.read(visitor, TODAY.getYear());
            staffConfirms(staff);
            var after = YearFigure.read(visitor, TODAY.getYear());
            visitor.picture("deal-targets");
            Assertions.assertThat(after.minus(before))
                    .isEqualTo(new YearFigure(1, new BigDecimal("36.812345"), new BigDecimal("35.000005")));
            figureLeadsBackToTheMatch(enterprise);
            Assertions.assertThat(enterprise.complaints()).isEmpty();
            Assertions.assertThat(university.complaints()).isEmpty();
        }
    }

    private static Chromium signedIn(Chromium person, Account account) {
        person.signIn(account.email(), Beekeeping.PASSWORD);
        return person;
    }

    private void enterpriseAsksFromTheMatch(Chromium enterprise) {
        var page = enterprise.page();
        var first = page.locator(".matches .card").first();
        Awaitility.await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
            enterprise.open("/demands/" + demand);
            assertThat(first)
                    .containsText(Beekeeping.CURE, new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        });
        Assertions.assertThat(first.locator(".why li").allTextContents()).hasSizeGreaterThan(1);
        enterprise.picture("deal-match");
        first.locator("h2 a").click();
        page.locator("main a[href*='/desk/deals/new/results/']").first().click();
        type(page, "message", ASKED);
        page.getByLabel("到现场看看").check();
        page.getByLabel("报价或预算").check();
        enterprise.picture("deal-intention");
        press(page, "发出意向");
        page.waitForURL("**/desk/deals/*");
        deal = page.url().substring(page.url().lastIndexOf('/') + 1);
        says(page, "[aria-current=step]", "意向");
        says(page, ".thread", ASKED);
    }

    private static void universityAnswersOnThePhone(Chromium university) {
        var page = university.open("/desk/notices");
        follow(page, Beekeeping.KEEPER + "对“" + Beekeeping.CURE + "”有对接意向");
        page.waitForURL("**/desk/deals/*");
        says(page, ".thread", ASKED);
        says(page, ".whose-turn", "轮到我们");
        type(page, "text", "愿意谈。下周可以去现场。");
        press(page, "愿意洽谈");
        says(page, "[aria-current=step]", "答复");
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(width).isLessThanOrEqualTo(390);
        university.picture("deal-answer-phone");
    }

    private void staffAssignsTheBroker(Chromium staff) {
        var page = staff.open(DESK + deal);
        var choice = page.locator(".assign input[role=combobox]");
        choice.click();
        choice.fill(Beekeeping.AGENCY);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Beekeeping.AGENCY))
                .first()
                .click();
        press(page, "指派");
        says(page, ".deal .facts", Beekeeping.AGENCY);
        staff.picture("deal-broker");
    }

    private void theyTalk(Chromium enterprise, Chromium university, Chromium broker) {
        says(enterprise.open(DESK + deal), ".whose-turn", "轮到我们");
        write(enterprise, "请下周三来，三百箱都在一处。", "回复，开始洽谈");
        says(broker.open("/desk/notices"), "main", "请您跟进“" + Beekeeping.CURE + "”的对接");
        broker.open(DESK + deal);
        write(broker, "我来约时间，也请双方先看许可的范围。", "发出留言");
        university.open(DESK + deal);
        write(university, "收到，带一台样机过去。", "发出留言");
        var page = enterprise.open(DESK + deal);
        says(page, ".thread", "带一台样机过去");
        says(page, ".thread", "技术经纪人（" + Beekeeping.AGENCY + "）");
        press(page, "记一次会面");
        type(page, "metAt", "清水河蜂场");
        type(page, "metWho", "双方各两人，唐经理在场");
        type(page, "text", AGREED);
        enterprise.picture("deal-meeting");
        press(page, "记下来");
        says(page, ".thread", AGREED);
        press(page, "谈妥了，转入签约");
        says(page, "[aria-current=step]", "拟签");
        enterprise.picture("deal-signing");
    }

    private static void write(Chromium person, String words, String button) {
        type(person.page(), "text", words);
        press(person.page(), button);
        says(person.page(), ".thread", words);
    }

    private void enterpriseDrawsUpTheContract(Chromium enterprise) {
        var page = enterprise.page();
        follow(page, "起草合同");
        type(page, "total", "368123.45");
        type(page, "technology", "400000");
        day(page, "signedOn", TODAY);
        day(page, "startsOn", TODAY);
        day(page, "endsOn", TODAY.plusYears(2));
        press(page, "保存");
        says(page, "[data-field=technology]", "技术交易额不能大于合同成交额 368,123.45 元");
        assertThat(typed(page, "title")).hasValue(Beekeeping.CURE);
        assertThat(typed(page, "total")).hasValue("368123.45");
        assertThat(typed(page, "endsOn")).hasValue(TODAY.plusYears(2).toString());
        enterprise.picture("deal-contract-mistake");
        type(page, "technology", "350000.05");
        press(page, "保存");
        page.waitForURL("**/desk/contracts/*");
        says(page, "main", "368,123.45 元");
        says(page, "main", Beekeeping.KEEPER);
        contract = page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private void enterpriseSignsAndEntersTheNumber(Chromium enterprise) {
        var page = enterprise.page();
        press(page, "记为已签订");
        confirm(page);
        says(page, "[aria-current=step]", "已签订");
        press(page, "填写登记编号");
        type(page, "number", "BEE-" + contract.substring(0, 8));
        day(page, "registeredOn", TODAY);
        press(page, "填好了");
        says(page, "main", "待中心核对");
        enterprise.picture("deal-contract-numbered");
    }

    private void staffConfirms(Chromium staff) {
        var page = staff.open("/desk/contracts/" + contract);
        press(page, "确认登记");
        confirm(page);
        says(page, "[aria-current=step]", "已登记");
    }

    private void figureLeadsBackToTheMatch(Chromium enterprise) {
        var page = enterprise.open("/targets/contracts?year=" + TODAY.getYear());
        page.locator("main a[href='/desk/contracts/" + contract + "']").click();
        says(page, "[aria-current=step]", "已登记");
        says(page, "main", "中心已核对");
        enterprise.picture("deal-contract-registered");
        follow(page, "查看对接过程");
        says(page, "[aria-current=step]", "登记");
        says(page, ".thread", AGREED);
        enterprise.picture("deal-registered");
        page.setViewportSize(390, 844);
        enterprise.picture("deal-registered-phone");
        page.setViewportSize(1440, 900);
        follow(page, Beekeeping.PROBLEM);
        says(page, "h1", Beekeeping.PROBLEM);
        says(page, ".matches .card", Beekeeping.CURE);
    }
}
