package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalApplication;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.venues.VenueForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ImportCommandTest {
    private static final String PASSWORD = "终端导入-Zn8q";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SheetKind<ResultForm> kind;

    @Autowired
    JdbcClient sql;

    @Autowired
    SheetKind<VenueForm> venues;

    @TempDir
    Path folder;

    @Test
    void goodRowsBecomeDraftsAndBadOnesAreNamedWithTheirCell() throws Exception {
        person("terminal@example.cn", OrganisationKind.UNIVERSITY, Role.UNIVERSITY, "12640000TERM0001U");
        var file = folder.resolve("两行.xlsx");
        Files.write(
                file,
                new FilledSheet(kind)
                        .row("终端里导入的保鲜膜")
                        .row("就绪度写错的成果")
                        .with("readiness", 12)
                        .bytes());
        var said = run(0, PASSWORD, "--as", "terminal@example.cn", "--yes", file.toString());
        assertThat(said).contains("1 行可以导入", "1 行需要修改", "技术就绪度  12", "已存为 1 份草稿");
        assertThat(drafts("终端里导入的保鲜膜")).isEqualTo(1);
        assertThat(run(1, PASSWORD, "--as", "terminal@example.cn", "--yes", file.toString()))
                .doesNotContain("已存为");
    }

    @Test
    void whoMayNotImportIsToldSo() throws Exception {
        person("terminal-firm@example.cn", OrganisationKind.ENTERPRISE, Role.ENTERPRISE, "91640521TERM0002U");
        var file = folder.resolve("一行.xlsx");
        Files.write(file, new FilledSheet(kind).row("企业不能导入的成果").bytes());
        assertThat(run(1, PASSWORD, "--as", "terminal-firm@example.cn", "--yes", file.toString()))
                .contains("高校院所发布");
        assertThat(run(1, "wrong", "--as", "terminal-firm@example.cn", "--yes", file.toString()))
                .contains("邮箱或密码不对");
        assertThat(drafts("企业不能导入的成果")).isZero();
    }

    @Test
    void staffBringVenuesForAnOrganisationByItsCode() throws Exception {
        var centre = organisation(OrganisationKind.CENTRE, "12640521TERM0003U");
        accounts.create(centre, "terminal-staff@example.cn", "值班员", null, Role.STAFF, PASSWORD, false);
        organisation(OrganisationKind.ORGANISER, "53640521TERM0004U");
        var code = CreditCode.completing("53640521TERM0004U").value();
        var file = folder.resolve("阵地.csv");
        Files.write(file, new FilledSheet(venues).row("终端里导入的科普站").csv(',', Charset.forName("GB18030")));
        var said = run(
                0, PASSWORD, "venues", "--as", "terminal-staff@example.cn", "--for", code, "--yes", file.toString());
        assertThat(said).contains("1 行可以导入", "已存为 1 份草稿");
        assertThat(sql.sql("select count(*) from venue where name = '终端里导入的科普站' and stage = 'DRAFT'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private UUID organisation(OrganisationKind kind, String code) {
        return accounts.create(kind, "终端" + kind, CreditCode.completing(code), null, OrganisationStatus.APPROVED, false)
                .id();
    }

    private void person(String email, OrganisationKind kind, Role role, String code) {
        var organisation = organisation(kind, code);
        accounts.create(organisation, email, "导入员", null, role, PASSWORD, false);
    }

    private int drafts(String title) {
        return sql.sql("select count(*) from tech_result where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    private String run(int expected, String password, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PortalApplication.class.getName(),
                "import"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORTAL_PORT", Integer.toString(port));
        builder.environment().put("PORTAL_IMPORT_PASSWORD", password);
        builder.environment().put("LANG", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
