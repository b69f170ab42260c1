package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.BroughtDemands;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemandImportTest {
    @Autowired
    SheetImport imports;

    @Autowired
    SheetKind<DemandForm> kind;

    @Autowired
    Template template;

    @Autowired
    DemandService demands;

    @Autowired
    BroughtDemands brought;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient sql;

    private UUID firm = UUID.randomUUID();

    @BeforeEach
    void enter() {
        firm = organisation(OrganisationKind.ENTERPRISE, "91640521MC");
        SignedInAs.as(Role.ENTERPRISE, firm);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void templatesExampleIsPassedOverInBothLanguages() throws IOException {
        for (var locale : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            var out = new ByteArrayOutputStream();
            template.write(out, kind, locale);
            assertThatThrownBy(() -> check(out.toByteArray())).hasMessageContaining("error.empty");
        }
    }

    @Test
    void rowIsReadAsItWasMeant() throws IOException {
        var form = onlyForm(new FilledSheet(kind)
                .row("烘房电费太高")
                .with("town", "Shikong")
                .with("livelihood", "废弃物循环利用")
                .with("budgetFrom", 12.5)
                .with("budgetTo", "60 万元")
                .with("cooperation", "技术开发，service")
                .bytes());
        assertThat(form.town()).isEqualTo("shikong");
        assertThat(form.industry()).isEqualTo("goji");
        assertThat(form.budgetFrom()).isEqualTo(12_500_000L);
        assertThat(form.budgetTo()).isEqualTo(60_000_000L);
        assertThat(form.cooperation()).containsExactly(CooperationMode.DEVELOPMENT, CooperationMode.SERVICE);
        assertThat(form.deadline()).isEqualTo(LocalDate.now().plusMonths(8));
    }

    @Test
    void whatIsNotSaidIsShownForHalfAYear() throws IOException {
        var form = onlyForm(
                new FilledSheet(kind).row("没写有效期的需求").with("expiresOn", "").bytes());
        assertThat(form.expiresOn()).isEqualTo(LocalDate.now().plusMonths(6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title       | 烘干        | 4 个字
            summary     | ''         | 一两句话概括
            industry    | 葡萄        | 应为：枸杞、草畜
            town        | 银川        | 宁安镇
            problem     | 太贵了      | 现在是 3 个
            budgetFrom  | 二十万      | 单位已经是万元
            budgetTo    | 5          | 上限不能低于下限
            cooperation | ''         | 至少选一种
            deadline    | 2020-01-01 | 截止日期已过
            deadline    | 明年        | 2026-05-01
            expiresOn   | 2099-01-01 | 最晚
            contact     | ''         | 联系人和电话
            secretLevel | 内部        | 只登公开事项
            """)
    void cellIsToldWhatWouldBeRight(String column, String value, String told) throws IOException {
        var checked =
                check(new FilledSheet(kind).row("每一格都查").with(column, value).bytes());
        assertThat(checked.good()).isEmpty();
        assertThat(checked.mistakes()).extracting(any -> any.column().field()).containsExactly(column);
        assertThat(texts.get(Texts.CHINESE, checked.mistakes().getFirst().problem()))
                .contains(told);
    }

    @Test
    void csvIsReadInWhateverEncodingAndSeparatorItCame() throws IOException {
        var sheet = new FilledSheet(kind).row("一条需求，带“引号”和逗号").with("tried", "一行\n又一行");
        var marked = ("\uFEFF" + new String(sheet.csv(';', StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_16LE);
        for (var bytes : new byte[][] {
            sheet.csv(',', StandardCharsets.UTF_8), sheet.csv('\t', Charset.forName("GB18030")), marked
        }) {
            var form = onlyForm(bytes);
            assertThat(form.title()).isEqualTo("一条需求，带“引号”和逗号");
            assertThat(form.tried()).isEqualTo("一行\n又一行");
        }
    }

    @Test
    void csvTellsFormulasAndBrokenQuotes() throws IOException {
        var sheet = new FilledSheet(kind)
                .row("公式不是文字")
                .with("targets", "=1+1")
                .with("tried", "'=挡住的公式")
                .with("contact", "=\"09555020000\"");
        var checked = check(sheet.csv(',', StandardCharsets.UTF_8));
        assertThat(checked.mistakes())
                .extracting(
                        mistake -> mistake.column().field(),
                        mistake -> mistake.problem().key())
                .containsExactly(tuple("targets", "imports.error.formula"));
        assertThat(onlyForm(sheet.with("targets", "").csv(',', StandardCharsets.UTF_8))
                        .tried())
                .isEqualTo("=挡住的公式");
        var broken = new String(sheet.csv(',', StandardCharsets.UTF_8), StandardCharsets.UTF_8) + "\n\"没有关上";
        assertThatThrownBy(() -> check(broken.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("imports.error.quotes");
    }

    @Test
    void mergedCellsMeanEveryRowTheyReach() throws IOException {
        var checked = check(new FilledSheet(kind)
                .row("合并单元格第一条")
                .with("industry", "草畜")
                .row("合并单元格第二条")
                .with("industry", "")
                .row("没有合并的第三条")
                .with("industry", "")
                .merge("industry", 2)
                .bytes());
        assertThat(checked.good())
                .extracting(row -> Objects.requireNonNull(row.form()).industry())
                .containsExactly("livestock", "livestock");
        assertThat(checked.bad()).extracting(ReadRow::number).containsExactly(4);
    }

    @Test
    void badRowsComeBackMarkedAndAreTakenOnceTheyAreMended() throws IOException {
        var checked = check(threeBadRows(kind).bytes());
        assertThat(checked.bad()).extracting(ReadRow::number).containsExactly(3, 4, 6);
        assertThat(brought.told(firm)).isEmpty();
        assertThat(imports.store(checked, false)).isEqualTo(2);
        assertThat(demands.mine(Stage.DRAFT, "", 0, 10)).hasSize(2);
        var out = new ByteArrayOutputStream();
        template.writeLeftOut(out, checked, true, Texts.CHINESE);
        assertThat(check(out.toByteArray()).bad()).hasSize(3);
        assertThatThrownBy(() -> imports.store(checked, true)).hasMessageContaining("error.again");
    }

    @Test
    void whatTheEnterpriseHasAlreadyIsDoubted() throws IOException {
        imports.store(check(new FilledSheet(kind).row("枸杞烘房余热回收").bytes()), false);
        var checked =
                check(new FilledSheet(kind).row("枸杞烘房 余热回收").row("锰渣堆场渗滤液处理").bytes());
        assertThat(checked.doubtful()).extracting(doubt -> doubt.twin()).contains(0);
        assertThat(checked.doubtful().getFirst().row().number()).isEqualTo(2);
    }

    @Test
    void staffImportForAnEnterpriseWhichIsToldOfIt() throws IOException {
        accounts.create(firm, firm + "@example.cn", "王经理", null, Role.ENTERPRISE, "导入需求-Zn9q", false);
        SignedInAs.as(Role.STAFF, UUID.randomUUID());
        var checked = check(new FilledSheet(kind).row("中心上门登记的需求").bytes());
        assertThat(imports.store(checked, false)).isEqualTo(1);
        SignedInAs.as(Role.ENTERPRISE, firm);
        assertThat(brought.told(firm)).extracting(Told::title).containsExactly("中心上门登记的需求");
        assertThat(notices()).isOne();
    }

    @Test
    void nobodyElseImportsForAnEnterprise() throws IOException {
        var bytes = threeBadRows(kind).bytes();
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationKind.ENTERPRISE, "91640521MD"));
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("not-yours");
        SignedInAs.as(Role.UNIVERSITY, firm);
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("not-author");
        SignedInAs.as(Role.ENTERPRISE, firm, MemberRole.READER);
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("listings.error.reader");
        var checked = storable();
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
        assertThatThrownBy(() -> imports.store(checked, false)).hasMessageContaining("not-author");
        SignedInAs.as(Role.STAFF, UUID.randomUUID());
        firm = organisation(OrganisationKind.UNIVERSITY, "12640000ME");
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("no-writer");
    }

    @Test
    void brokerImportsForTheClientsWhoseMandateReachesThemAndForNobodyElse() throws IOException {
        var agency = organisation(OrganisationKind.AGENCY, "91640500MF");
        var stranger = organisation(OrganisationKind.ENTERPRISE, "91640521MG");
        var one = organisation(OrganisationKind.ENTERPRISE, "91640521MH");
        accounts.create(firm, firm + "@example.cn", "王经理", null, Role.ENTERPRISE, "导入需求-Zn9q", false);
        mandate(agency, firm, "INDUSTRY", "goji", null);
        mandate(agency, one, "LISTING", null, UUID.randomUUID());
        SignedInAs.as(Role.BROKER, agency);
        assertThat(brought.writers("", 0, 10)).extracting(Organisation::id).containsExactly(firm);
        assertThat(brought.writers("没有这个名字", 0, 10)).isEmpty();
        for (var refused : List.of(stranger, one, agency))
            assertThatThrownBy(() ->
                            check(refused, new FilledSheet(kind).row("不归您的需求").bytes()))
                    .hasMessageContaining("not-mandated");
        var checked = check(new FilledSheet(kind)
                .row("受托导入的枸杞需求")
                .row("委托不到的草畜需求")
                .with("industry", "草畜")
                .bytes());
        assertThat(checked.bad()).extracting(ReadRow::number).containsExactly(3);
        assertThat(checked.mistakes())
                .extracting(mistake -> mistake.problem().key())
                .containsExactly("listings.error.mandate-industry");
        assertThat(imports.store(checked, false)).isOne();
        assertThat(demands.ofClient(firm, 0, 10))
                .extracting(demand -> demand.standing().agencyId())
                .containsExactly(agency);
        assertThat(notices()).isOne();
        sql.sql("update mandate set stage = 'ENDED', ended_by = client_id, ended_at = now() where agency_id = ?")
                .param(agency)
                .update();
        assertThatThrownBy(() -> imports.store(checked, true)).hasMessageContaining("not-mandated");
    }

    static FilledSheet threeBadRows(SheetKind<?> kind) {
        return new FilledSheet(kind)
                .row("枸杞烘干能耗太高")
                .row("预算写错的需求")
                .with("budgetFrom", "二十万")
                .row("产业写错的需求")
                .with("industry", "葡萄酒")
                .row("锰渣堆场渗滤液怎么治")
                .row("没有联系人的需求")
                .with("contact", "");
    }

    private int notices() {
        return sql.sql("""
                        select count(*) from notice join account on account.id = account_id
                        where organisation_id = ? and title like '%录入了 1 份草稿'
                        """).param(firm).query(Integer.class).single();
    }

    private void mandate(UUID agency, UUID client, String scope, @Nullable String industry, @Nullable UUID listing) {
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, industry, listing_id, starts_on, ends_on,
                            stage, note, demo, created_at)
                        values (gen_random_uuid(), 0, ?, ?, ?, ?, ?, current_date - 1, current_date + 30, 'CONFIRMED', '', false,
                            now())
                        """)
                .params(agency, client, scope)
                .param(industry)
                .param(listing)
                .update();
    }

    private Checked<DemandForm> storable() throws IOException {
        SignedInAs.as(Role.ENTERPRISE, firm);
        return check(new FilledSheet(kind).row("别人拿去也存不了").bytes());
    }

    private UUID organisation(OrganisationKind of, String code) {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        return accounts.create(
                        of,
                        "导入需求的单位" + digits,
                        CreditCode.completing(code + digits),
                        null,
                        OrganisationStatus.APPROVED,
                        false)
                .id();
    }

    private DemandForm onlyForm(byte[] bytes) {
        var checked = check(bytes);
        assertThat(checked.mistakes()).isEmpty();
        return Objects.requireNonNull(checked.good().getFirst().form());
    }

    private Checked<DemandForm> check(byte[] bytes) {
        return check(firm, bytes);
    }

    private Checked<DemandForm> check(UUID owner, byte[] bytes) {
        return imports.check(kind, owner, new ByteArrayInputStream(bytes), "需求.xlsx", Texts.CHINESE, part -> {});
    }
}
