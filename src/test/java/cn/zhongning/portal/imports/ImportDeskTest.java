package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.results.ResultService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@PortalTest
class ImportDeskTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    @Value("${portal.home}")
    Path home = Path.of("");

    @BeforeEach
    void comeIn() {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        var code = CreditCode.completing("12640000MB" + digits);
        var university =
                accounts.create(OrganisationKind.UNIVERSITY, "导入表格的学院", code, null, OrganisationStatus.APPROVED, false);
        SignedInAs.as(Role.UNIVERSITY, university.id());
    }

    @Test
    void enterpriseIsNotLetIn() {
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        open("desk/results/import");
        assertThat(find(Upload.class).all()).isEmpty();
    }

    @Test
    void whatIsNoSpreadsheetIsCalledSoAndTheNextOneIsTaken() throws IOException {
        open("desk/results/import");
        send("not a table".getBytes(StandardCharsets.UTF_8));
        assertThat(everything()).contains("这个文件没有读入", "这不是 .xlsx 表格");
        send(new FilledSheet().row("枸杞残次果制醋").bytes());
        assertThat(everything()).doesNotContain("这个文件没有读入").contains("1 行可以导入");
    }

    @Test
    void nothingIsStoredBeforeTheUniversityAgrees() throws IOException {
        open("desk/results/import");
        send(ResultImportTest.threeBadRows().bytes());
        assertThat(everything()).contains("2 行可以导入", "3 行需要修改", "1 到 9 的整数");
        assertThat(results.told()).isEmpty();
        press("把 2 行存为草稿");
        assertThat(everything()).contains("已存为 2 份草稿", "有 3 行没有导入");
        assertThat(results.told()).extracting(Told::title).containsExactlyInAnyOrder("枸杞残次果制醋", "滩羊粪污制肥");
    }

    @Test
    void sameFileIsTakenOnce() throws IOException {
        var bytes = new FilledSheet().row("只收一次的成果").bytes();
        open("desk/results/import");
        send(bytes);
        press("把 1 行存为草稿");
        send(bytes);
        find(Checkbox.class).single().setValue(true);
        press("把 1 行存为草稿");
        assertThat(everything()).contains("这份文件已经导入过");
        assertThat(results.told()).extracting(Told::title).containsExactly("只收一次的成果");
    }

    @Test
    void fileStaysOnTheDiskAsLongAsThePageIsOpen() throws IOException {
        open("desk/results/import");
        send(new FilledSheet().row("第一张表").bytes());
        send(new FilledSheet().row("第二张表").bytes());
        assertThat(kept()).isOne();
        assertThat(everything()).contains("1 行可以导入");
        open("desk/results");
        assertThat(kept()).isZero();
    }

    @Test
    void sheetWithoutAGoodRowOffersNothingToStore() throws IOException {
        open("desk/results/import");
        send(new FilledSheet()
                .row("就绪度写错的成果")
                .with(ResultColumn.READINESS, "十级")
                .bytes());
        assertThat(everything()).contains("没有可以导入的行");
        assertThat(find(Button.class).withTextContaining("存为草稿").all()).isEmpty();
    }

    private long kept() throws IOException {
        try (var files = Files.list(home.resolve("imports"))) {
            return files.count();
        }
    }

    private void send(byte[] bytes) {
        test(find(Upload.class).single()).upload("成果.xlsx", "application/octet-stream", bytes);
    }
}
