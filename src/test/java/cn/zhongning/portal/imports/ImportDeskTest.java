package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.results.BroughtResults;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.venues.VenueForm;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ImportDeskTest extends DeskTest {
    private static final String PASSWORD = "枸杞与雪-Zn9q";
    private static final byte[] NO_TABLE = {'%', 'P', 'D', 'F', 0, 1, 2};

    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    @Autowired
    BroughtResults brought;

    @Autowired
    SheetKind<ResultForm> kind;

    @Autowired
    SheetKind<VenueForm> venues;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient sql;

    private UUID university = UUID.randomUUID();
    private UUID organiser = UUID.randomUUID();

    @BeforeEach
    void comeIn() {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        var code = CreditCode.completing("12640000MB" + digits);
        university = accounts.create(
                        OrganisationKind.UNIVERSITY, "导入表格的学院", code, null, OrganisationStatus.APPROVED, false)
                .id();
        organiser = accounts.create(
                        OrganisationKind.ORGANISER,
                        "导入阵地的科协",
                        CreditCode.completing("53640521MF" + digits),
                        null,
                        OrganisationStatus.APPROVED,
                        false)
                .id();
        comeIn(Role.UNIVERSITY, university);
    }

    @Test
    void whoWritesAnotherKindIsNotLetIn() {
        for (var strange : Map.of("results", Role.ENTERPRISE, "demands", Role.UNIVERSITY, "venues", Role.BROKER)
                .entrySet()) {
            SignedInAs.as(strange.getValue(), UUID.randomUUID());
            open("desk/" + strange.getKey() + "/import");
            assertThat(find(Upload.class).all()).isEmpty();
        }
    }

    @Test
    void whatIsNoSpreadsheetIsCalledSoAndTheNextOneIsTaken() throws IOException {
        open("desk/results/import");
        send(NO_TABLE);
        assertThat(everything()).contains("这个文件没有读入", "这不是 .xlsx 或 CSV 表格");
        send(new FilledSheet(kind).row("枸杞残次果制醋").bytes());
        assertThat(everything()).doesNotContain("这个文件没有读入").contains("1 行可以导入");
    }

    @Test
    void nothingIsStoredBeforeTheUniversityAgrees() throws IOException {
        open("desk/results/import");
        send(ResultImportTest.threeBadRows(kind).bytes());
        assertThat(everything()).contains("2 行可以导入", "3 行需要修改", "1 到 9 的整数");
        assertThat(brought.told(university)).isEmpty();
        press("把 2 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 2 份草稿", "有 3 行没有导入"));
        assertThat(brought.told(university)).extracting(Told::title).containsExactlyInAnyOrder("枸杞残次果制醋", "滩羊粪污制肥");
    }

    @Test
    void sameFileIsTakenOnce() throws IOException {
        var bytes = new FilledSheet(kind).row("只收一次的成果").bytes();
        open("desk/results/import");
        send(bytes);
        press("把 1 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 1 份草稿"));
        send(bytes);
        find(Checkbox.class).single().setValue(true);
        press("把 1 行存为草稿");
        await(() -> assertThat(everything()).contains("这份文件已经导入过"));
        assertThat(brought.told(university)).extracting(Told::title).containsExactly("只收一次的成果");
    }

    @Test
    void whatBecameOfAFileIsToldAgainToWhoSentItAndToNobodyElse() throws IOException {
        var me = comeIn(Role.UNIVERSITY, university);
        open("desk/results/import");
        send(new FilledSheet(kind).row("第一张表").bytes());
        send(new FilledSheet(kind).row("第二张表").row("第三张表").bytes());
        press("把 2 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 2 份草稿"));
        comeIn(Role.UNIVERSITY, university);
        comeBack();
        assertThat(everything()).doesNotContain("已存为 2 份草稿");
        SignedInAs.account(me);
        comeBack();
        assertThat(everything()).contains("已存为 2 份草稿", "成果.xlsx");
        press("知道了");
        comeBack();
        assertThat(everything()).doesNotContain("已存为 2 份草稿");
    }

    @Test
    void brokerComesFromTheClientsPageAndFindsTheDraftsThere() throws IOException {
        var agency = NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "受托导入的机构");
        for (var client : List.of(university, NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "另一家院校")))
            sql.sql("""
                            insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, demo, created_at)
                            values (gen_random_uuid(), 0, ?, ?, 'ALL', current_date - 1, current_date + 30, 'CONFIRMED', false, now())
                            """).params(agency, client).update();
        comeIn(Role.BROKER, agency);
        open("desk/clients/" + university);
        assertThat(find(Anchor.class).withText("从表格导入").single().getHref())
                .endsWith("/desk/results/import?for=" + university);
        open("desk/results/import", "for", organiser.toString());
        assertThat(find(Upload.class).all()).isEmpty();
        open("desk/results/import", "for", university.toString());
        send(new FilledSheet(kind).row("受托导入的成果").bytes());
        press("把 1 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 1 份草稿"));
        open("desk/clients/" + university);
        assertThat(everything()).contains("受托导入的成果");
    }

    @Test
    void sheetWithoutAGoodRowOffersNothingToStore() throws IOException {
        open("desk/results/import");
        send(new FilledSheet(kind).row("就绪度写错的成果").with("readiness", "十级").bytes());
        assertThat(everything()).contains("没有可以导入的行");
        assertThat(find(Button.class).withTextContaining("存为草稿").all()).isEmpty();
    }

    @Test
    void staffChooseForWhomTheyImportBeforeTheySendAFile() throws IOException {
        comeIn(Role.STAFF, null);
        open("desk/results/import");
        assertThat(find(Upload.class).all()).isEmpty();
        choose(organisations.find(university).orElseThrow());
        send(new FilledSheet(kind).row("中心替学院录入的成果").bytes());
        press("把 1 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 1 份草稿", "已经通知它检查后提交").doesNotContain("去看草稿"));
        assertThat(brought.told(university)).extracting(Told::title).containsExactly("中心替学院录入的成果");
    }

    @Test
    void readerIsToldThatTheyDoNotImport() {
        SignedInAs.as(Role.UNIVERSITY, university, MemberRole.READER);
        open("desk/results/import");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(everything()).contains("只能查看，不能导入");
    }

    @Test
    void venuesAreImportedByTheOrganiserWhoseTheyAre() throws IOException {
        comeIn(Role.ORGANISER, organiser);
        open("desk/venues");
        assertThat(everything()).contains("从表格导入");
        open("desk/venues/import");
        send(new FilledSheet(venues)
                .row("表格里的科普站")
                .row("电话写错的科普站")
                .with("phone", "12345")
                .bytes());
        assertThat(everything()).contains("1 行可以导入", "1 行需要修改", "带区号的座机");
        press("把 1 行存为草稿");
        await(() -> assertThat(everything()).contains("已存为 1 份草稿"));
        open("desk/venues", "show", "DRAFTS");
        assertThat(everything()).contains("表格里的科普站").doesNotContain("电话写错的科普站");
    }

    @SuppressWarnings("unchecked")
    private void choose(Organisation chosen) {
        ((ComboBox<Organisation>) find(ComboBox.class).single()).setValue(chosen);
    }

    private Account comeIn(Role role, @Nullable UUID organisation) {
        var email = UUID.randomUUID() + "@import.example.cn";
        var account = accounts.create(organisation, email, "收表人", null, role, PASSWORD, false);
        SignedInAs.account(account);
        return account;
    }

    private void comeBack() {
        open("desk/results");
        open("desk/results/import");
    }

    /** What another thread has to say is said at the next turn of the page. */
    private void await(ThrowingRunnable said) {
        Awaitility.await().pollInSameThread().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
            roundTrip();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            said.run();
        });
    }

    private void send(byte[] bytes) {
        test(find(Upload.class).single()).upload("成果.xlsx", "application/octet-stream", bytes);
    }
}
