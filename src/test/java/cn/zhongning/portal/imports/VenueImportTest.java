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
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.VenueAccess;
import cn.zhongning.portal.venues.VenueForm;
import cn.zhongning.portal.venues.VenueKind;
import cn.zhongning.portal.venues.Venues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class VenueImportTest {
    @Autowired
    SheetImport imports;

    @Autowired
    SheetKind<VenueForm> kind;

    @Autowired
    Venues venues;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    private UUID organiser = UUID.randomUUID();

    @BeforeEach
    void enter() {
        organiser = organisation(OrganisationStatus.APPROVED);
        SignedInAs.as(Role.ORGANISER, organiser);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void rowIsReadAsItWasMeant() throws IOException {
        var checked = check(new FilledSheet(kind)
                .row("石空镇水生态科普馆")
                .with("kind", "science hall")
                .with("coordinates", "105.655，37.572")
                .with("capacity", "120 人")
                .with("groupCapacity", "")
                .with("monday", "9:00-12:00，14:00-17:00")
                .with("closed", "2027-01-01、2027-02-06")
                .bytes());
        assertThat(checked.mistakes()).isEmpty();
        var form = Objects.requireNonNull(checked.good().getFirst().form());
        assertThat(form.kind()).isEqualTo(VenueKind.HALL);
        assertThat(form.latitude()).isEqualTo(37.572);
        assertThat(form.longitude()).isEqualTo(105.655);
        assertThat(form.capacity()).isEqualTo(120);
        assertThat(form.groupCapacity()).isZero();
        assertThat(form.access()).containsExactly(VenueAccess.STEP_FREE, VenueAccess.PARKING);
        assertThat(form.hours().week().get(DayOfWeek.MONDAY)).hasSize(2);
        assertThat(form.hours().closed()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name          | 站                     | 2 到 60 个字
            kind          | 公园                   | 应为：科普场馆
            kind          | ''                    | 请选一项
            level         | ''                    | 请选一项
            town          | ''                    | 从列表里选乡镇
            address       | ''                    | 2 到 120 个字
            coordinates   | 在黄河边               | 经纬度
            coordinates   | 37.49                 | 经纬度
            capacity      | 很多                   | 例如 200
            capacity      | 0                     | 1 到 100,000
            capacity      | ''                    | 1 到 100,000
            groupCapacity | 500                   | 0 到 60
            access        | 无台阶通行、直升机坪      | 电梯
            tuesday       | 上午                   | 9:00–12:00
            tuesday       | 12:00–9:00            | 先开后关
            closed        | 国庆                   | 2026-10-01
            phone         | 12345                 | 11 位手机号
            description   | 很好                   | 10 到 5,000 个字
            """)
    void cellIsToldWhatWouldBeRight(String column, String value, String told) throws IOException {
        var checked =
                check(new FilledSheet(kind).row("每一格都查的科普站").with(column, value).bytes());
        assertThat(checked.good()).isEmpty();
        assertThat(checked.mistakes()).extracting(any -> any.column().field()).containsExactly(column);
        assertThat(texts.get(Texts.CHINESE, checked.mistakes().getFirst().problem()))
                .contains(told);
    }

    @Test
    void tableThatExcelInChinaSavedAsTextIsReadWithItsFormulasToldOf() throws IOException {
        var sheet = new FilledSheet(kind)
                .row("白马乡；黄河湿地科普站")
                .with("closed", "2027年1月1日、2027/2/6")
                .row("地址是公式的科普站")
                .with("address", "=A1");
        var checked = check(sheet.csv(';', Charset.forName("GBK")));
        assertThat(checked.good()).extracting(ReadRow::title).containsExactly("白马乡；黄河湿地科普站");
        assertThat(checked.mistakes())
                .extracting(mistake ->
                        mistake.column().field() + " " + mistake.problem().key())
                .containsExactly("address imports.error.formula");
    }

    @Test
    void dayThatTheSpreadsheetTookForADateIsOne() throws IOException {
        var day = LocalDate.of(2027, 2, 6);
        var checked =
                check(new FilledSheet(kind).row("只闭馆一天的科普站").with("closed", day).bytes());
        assertThat(Objects.requireNonNull(checked.good().getFirst().form())
                        .hours()
                        .closed())
                .containsExactly(day);
    }

    @Test
    void twoThousandVenuesWithMergedTownsAreStoredWhole() throws IOException {
        var sheet = new FilledSheet(kind);
        for (int i = 0; i < 2_000; i++) {
            sheet.row("第 " + i + " 个科普站").with("town", i == 0 ? "舟塔乡" : "");
        }
        var checked = check(sheet.merge("town", 2_000).bytes());
        assertThat(checked.mistakes()).isEmpty();
        assertThat(imports.store(checked, false)).isEqualTo(2_000);
        assertThat(venues.names(organiser)).hasSize(2_000);
    }

    @Test
    void nothingStandsTwiceThatTheOrganisationHasAlready() throws IOException {
        var first = check(new FilledSheet(kind).row("余丁乡科普站").bytes());
        assertThat(imports.store(first, false)).isOne();
        var again = check(
                new FilledSheet(kind).row("余丁乡 科普站").row("白马乡科普站").row("白马乡科普站").bytes());
        assertThat(again.doubtful())
                .extracting(doubt -> doubt.row().number() + " like " + doubt.twin())
                .containsExactly("2 like 0", "4 like 3");
        assertThat(imports.store(again, false)).isOne();
        assertThat(venues.names(organiser)).containsExactlyInAnyOrder("余丁乡科普站", "白马乡科普站");
    }

    @Test
    void onlyThoseWhoDescribeVenuesThereImportThem() throws IOException {
        var bytes = new FilledSheet(kind).row("别人的科普站").bytes();
        SignedInAs.as(Role.ORGANISER, organisation(OrganisationStatus.APPROVED));
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("venues.error.not-yours");
        SignedInAs.as(Role.ORGANISER, organiser, MemberRole.READER);
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("venues.error.reader");
        SignedInAs.as(Role.ENTERPRISE, organiser);
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("venues.error.reader");
        SignedInAs.as(Role.STAFF, UUID.randomUUID());
        assertThat(check(bytes).good()).hasSize(1);
        organiser = organisation(OrganisationStatus.PENDING);
        assertThatThrownBy(() -> check(bytes)).hasMessageContaining("venues.error.organisation");
    }

    private UUID organisation(OrganisationStatus status) {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 9);
        return accounts.create(
                        OrganisationKind.ORGANISER,
                        "导入阵地的学会" + digits,
                        CreditCode.completing("53640521" + digits),
                        null,
                        status,
                        false)
                .id();
    }

    private Checked<VenueForm> check(byte[] bytes) {
        return imports.check(kind, organiser, new ByteArrayInputStream(bytes), "阵地.xlsx", Texts.CHINESE, part -> {});
    }
}
