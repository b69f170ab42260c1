package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.results.BroughtResults;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ResultImportTest {
    @Autowired
    SheetImport imports;

    @Autowired
    SheetKind<ResultForm> kind;

    @Autowired
    Template template;

    @Autowired
    ResultService results;

    @Autowired
    BroughtResults brought;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    UUID university;

    @BeforeEach
    void enter() {
        var body = "12640000" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^0-9]", "7") + "1";
        university = accounts.create(
                        OrganisationKind.UNIVERSITY,
                        "表格学院",
                        CreditCode.completing(body),
                        null,
                        OrganisationStatus.APPROVED,
                        false)
                .id();
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void exampleOfTheTemplateIsPassedOverAndRowsBelowItAreRead() throws IOException {
        assertThatThrownBy(() -> check(templateFile()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("error.empty");
    }

    @Test
    void rowIsReadAsItWasMeant() throws IOException {
        var form = onlyForm(new FilledSheet(kind)
                .row("粗榨残渣制饲料")
                .with("keywords", "饲料， 残渣;发酵")
                .with("industry", "wolfberry")
                .with("readinessScale", "GENERAL")
                .with("readiness", 7)
                .with("assessedOn", LocalDate.of(2026, 5, 1))
                .with("expiresOn", "%d年12月31日".formatted(LocalDate.now().getYear() + 1))
                .with("priceFrom", 120.5)
                .with("priceTo", "1,200 万元")
                .with("contact", 13995000000L)
                .with("intellectualProperty", "发明专利 ZL202310000001.X 已授权\nUtility model 2023 2 1234 pending"));
        assertThat(form.keywords()).containsExactly("饲料", "残渣", "发酵");
        assertThat(form.industry()).isEqualTo("goji");
        assertThat(form.readinessScale()).isEqualTo(ReadinessScale.GENERAL);
        assertThat(form.readiness()).isEqualTo(7);
        assertThat(form.assessedOn()).isEqualTo("2026-05-01");
        assertThat(form.expiresOn()).isEqualTo(LocalDate.of(LocalDate.now().getYear() + 1, 12, 31));
        assertThat(form.priceFrom()).isEqualTo(120_500_000L);
        assertThat(form.priceTo()).isEqualTo(1_200_000_000L);
        assertThat(form.priceMode()).isEqualTo(PriceMode.AGREED);
        assertThat(form.contact()).isEqualTo("13995000000");
        assertThat(form.cooperation()).containsExactly(CooperationMode.LICENCE, CooperationMode.SERVICE);
        assertThat(form.intellectualProperty().rights())
                .extracting(right -> right.kind() + " " + right.number())
                .containsExactly(RightKind.INVENTION + " ZL202310000001.X", RightKind.UTILITY_MODEL + " 2023 2 1234");
    }

    @Test
    void priceWithoutWhatItsModeNeedsIsToldAtTheColumn() throws IOException {
        for (var mode : new String[] {"拍卖", "先用后转"}) {
            var checked = check(
                    new FilledSheet(kind).row("还缺条件的成果").with("priceMode", mode).bytes());
            assertThat(checked.mistakes())
                    .anyMatch(mistake -> mistake.column().field().equals("priceTerms"));
        }
        var listed = check(
                new FilledSheet(kind).row("还缺日期的成果").with("priceMode", "挂牌").bytes());
        assertThat(listed.mistakes()).extracting(ResultImportTest::field).containsExactly("priceDay");
    }

    @Test
    void priceIsReadWithWhatBelongsToItsMode() throws IOException {
        var day = LocalDate.now().plusDays(40);
        var form = onlyForm(new FilledSheet(kind)
                .row("要拍卖的成果")
                .with("priceMode", "拍卖")
                .with("priceFrom", 20)
                .with("priceTo", "")
                .with("priceDay", day)
                .with("priceTerms", "交易中心二楼"));
        assertThat(form.priceMode()).isEqualTo(PriceMode.AUCTION);
        assertThat(form.priceDay()).isEqualTo(day);
        assertThat(form.priceTerms()).isEqualTo("交易中心二楼");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title       | 三个字                    | 4 个字
            team        | ''                       | 完成团队
            summary     | 太短                      | 现在是 2 个
            industry    | 葡萄                      | 应为：枸杞、草畜
            industry    | ''                       | 请选择产业
            livelihood  | 空气                      | 大气污染防治
            readiness   | 10                       | 1 到 9 的整数
            readiness   | 中试                      | 1 到 9 的整数
            readinessScale       | GB/T 1                   | GB/T 22900
            readinessEvidence    | ''                       | 依据
            assessedOn | 2026-02-30               | 2026-05-01
            assessedOn | 2199-01-01               | 不能晚于今天
            keywords    | 一、二、三、四、五、六         | 最多 5 个
            cooperation | 技术许可、送给你               | 技术转让
            priceMode  | 随便                      | 面议
            priceFrom  | 一百万                    | 单位已经是万元
            priceFrom  | -5                       | 不能小于 0
            priceTo    | 20                       | 上限不能低于下限
            intellectualProperty      | 专利三项                   | 发明专利 ZL
            contact     | ''                       | 联系人
            expiresOn     | 2020-01-01               | 有效期
            secretLevel      | 内部                      | 只登公开事项
            secretLevel      | 绝密                      | 应为：公开
            secretLevel      | ''                       | 确认这是公开事项
            """)
    void cellIsToldWhatWouldBeRight(String column, String value, String told) throws IOException {
        var checked =
                check(new FilledSheet(kind).row("每一格都查").with(column, value).bytes());
        assertThat(checked.good()).isEmpty();
        var mistakes = checked.mistakes().stream()
                .filter(any -> field(any).equals(column))
                .toList();
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.getFirst().row()).isEqualTo(2);
        assertThat(texts.get(Texts.CHINESE, mistakes.getFirst().problem())).contains(told);
    }

    @Test
    void scaleForNewMaterialsIsRefusedForWolfberries() throws IOException {
        var checked = check(new FilledSheet(kind)
                .row("枸杞也用新材料标准")
                .with("industry", "枸杞")
                .with("readinessScale", "GB/T 37264")
                .bytes());
        assertThat(checked.mistakes()).extracting(ResultImportTest::field).containsExactly("readinessScale");
    }

    @Test
    void formulasNeverCountAsValues() throws IOException {
        var checked = check(new FilledSheet(kind)
                .row("公式不是数值")
                .with("priceTo", new FilledSheet.Formula("100*5"))
                .bytes());
        assertThat(checked.mistakes()).extracting(CellMistake::letter).containsExactly("S");
        assertThat(checked.mistakes().getFirst().problem().key()).isEqualTo("imports.error.formula");
    }

    @Test
    void whatIsNotPublicIsNotKeptForTheErrorFile() throws IOException {
        var checked = check(
                new FilledSheet(kind).row("内部工艺不外传").with("secretLevel", "涉密").bytes());
        var out = new ByteArrayOutputStream();
        template.writeLeftOut(out, checked, true, Texts.CHINESE);
        assertThat(checked.bad().getFirst().given()).isEmpty();
        assertThat(checked.bad().getFirst().title()).isEmpty();
    }

    @Test
    void threeBadRowsAreLeftOutMendedAndTakenAfterwards() throws IOException {
        var checked = check(threeBadRows(kind).bytes());
        assertThat(checked.good()).hasSize(2);
        assertThat(checked.bad()).extracting(ReadRow::number).containsExactly(3, 4, 6);
        assertThat(brought.told(university)).isEmpty();
        assertThat(imports.store(checked, false)).isEqualTo(2);
        assertThat(results.mine(Stage.DRAFT, "", 0, 10)).hasSize(2);
        var out = new ByteArrayOutputStream();
        template.writeLeftOut(out, checked, true, Texts.CHINESE);
        var again = check(out.toByteArray());
        assertThat(again.bad()).extracting(ReadRow::number).containsExactly(2, 3, 4);
        assertThat(again.mistakes())
                .extracting(ResultImportTest::field)
                .containsExactly("readiness", "industry", "team");
        assertThat(again.ignored()).isEmpty();
    }

    @Test
    void sameTitleInTheFileOrInThePortalIsShownAndLeftOutUnlessWanted() throws IOException {
        imports.store(check(new FilledSheet(kind).row("已经有的成果").bytes()), false);
        var checked = check(
                new FilledSheet(kind).row("已经有的成果").row("盐碱地改良剂").row("盐碱地 改良剂").bytes());
        assertThat(checked.good()).extracting(ReadRow::number).containsExactly(3);
        assertThat(checked.doubtful())
                .extracting(doubt -> doubt.row().number() + " like " + doubt.twin())
                .containsExactly("2 like 0", "4 like 3");
        assertThat(imports.store(checked, true)).isEqualTo(3);
    }

    @Test
    void whatThePortalHasInOtherWordsIsDoubtedToo() throws IOException {
        imports.store(check(new FilledSheet(kind).row("枸杞热泵分段变温干制与护色技术").bytes()), false);
        var checked = check(new FilledSheet(kind).row("枸杞热泵分段变温干制护色工艺").bytes());
        assertThat(checked.doubtful()).extracting(doubt -> doubt.twin()).containsExactly(0);
    }

    @Test
    void agreeingInTwoTabsAtOnceStoresOnce() throws Exception {
        var bytes = new FilledSheet(kind).row("只存一次的成果").bytes();
        var tabs = List.of(check(bytes), check(bytes));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var stored = IntStream.range(0, 2)
                    .mapToObj(tab -> threads.submit(() -> agree(tabs.get(tab))))
                    .toList();
            assertThat(stored).extracting(Future::get).containsExactlyInAnyOrder("1", "imports.error.again");
        }
        assertThat(brought.told(university)).extracting(Told::title).containsExactly("只存一次的成果");
    }

    @Test
    void enterpriseImportsNothing() {
        SignedInAs.as(Role.ENTERPRISE, university);
        assertThatThrownBy(() -> check(threeBadRows(kind).bytes())).hasMessageContaining("not-author");
        SignedInAs.as(Role.UNIVERSITY, university, MemberRole.READER);
        assertThatThrownBy(() -> check(threeBadRows(kind).bytes())).hasMessageContaining("listings.error.reader");
    }

    @Test
    void fiveThousandRowsAreCheckedAndStored() throws IOException {
        var sheet = new FilledSheet(kind);
        IntStream.range(0, 5000).forEach(i -> sheet.row("第 " + i + " 项成果"));
        var bytes = sheet.bytes();
        long start = System.nanoTime();
        var checked = check(bytes);
        long between = System.nanoTime();
        assertThat(imports.store(checked, false)).isEqualTo(5000);
        System.out.printf(
                "import of 5,000 rows, %d KB: checked in %d ms, stored in %d ms%n",
                bytes.length >> 10, (between - start) / 1_000_000, (System.nanoTime() - between) / 1_000_000);
        sheet.row("再多一项");
        assertThatThrownBy(() -> check(sheet.bytes())).hasMessageContaining("error.rows");
    }

    static FilledSheet threeBadRows(SheetKind<?> kind) {
        return new FilledSheet(kind)
                .row("枸杞残次果制醋")
                .row("就绪度写错的成果")
                .with("readiness", "十级")
                .row("产业写错的成果")
                .with("industry", "葡萄酒")
                .row("滩羊粪污制肥")
                .row("没有团队的成果")
                .with("team", "");
    }

    private static String field(CellMistake mistake) {
        return mistake.column().field();
    }

    private String agree(Checked<ResultForm> checked) {
        SignedInAs.as(Role.UNIVERSITY, university);
        try {
            return Integer.toString(imports.store(checked, false));
        } catch (Refused refused) {
            return refused.key();
        } finally {
            SignedInAs.nobody();
        }
    }

    private ResultForm onlyForm(FilledSheet sheet) throws IOException {
        var checked = check(sheet.bytes());
        assertThat(checked.mistakes()).isEmpty();
        return Objects.requireNonNull(checked.good().getFirst().form());
    }

    private byte[] templateFile() throws IOException {
        var out = new ByteArrayOutputStream();
        template.write(out, kind, Texts.CHINESE);
        return out.toByteArray();
    }

    private Checked<ResultForm> check(byte[] bytes) {
        return imports.check(kind, university, new ByteArrayInputStream(bytes), "成果.xlsx", Texts.CHINESE, part -> {});
    }
}
