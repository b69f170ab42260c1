package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalApplication;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody checks the publication log, with or without the portal. */
@PortalTest
class VerifyLogCommandTest {
    @LocalServerPort
    int port;

    @Autowired
    University university;

    @TempDir
    Path folder;

    private Account owner;

    @BeforeEach
    void found() {
        owner = university.founded("公示进日志的学院");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    /** More often than the database has connections. */
    @Test
    void readersOfTheLogLeaveTheDatabaseToOthers() throws Exception {
        for (int time = 0; time < 30; time++) {
            var answer = new Browser(port).get("/publicity/log?time=" + time);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void copyIsCheckedOfflineAndHeldAgainstThePortal() throws Exception {
        addLine();
        var file = folder.resolve("日志.txt");
        Files.writeString(file, new Browser(port).get("/publicity/log.txt").body());
        assertThat(run(0, file.toString())).startsWith("完好 / intact: ");
        addLine();
        assertThat(run(0, file.toString(), "http://localhost:" + port)).contains("门户仍是同样的内容");
        assertThat(run(0)).startsWith("完好 / intact: ").doesNotContain("门户");

        var text = Files.readString(file);
        var forged = folder.resolve("改过的.txt");
        Files.writeString(forged, text.replaceFirst("\"step\":\"ANNOUNCED\"", "\"step\":\"ENDED\""));
        assertThat(run(1, forged.toString())).contains("行与哈希不符");
        Files.writeString(forged, "不是日志");
        assertThat(run(1, forged.toString())).contains("读不懂");
        assertThat(run(2, folder.resolve("没有.txt").toString())).contains("读不到公示日志");
        assertThat(run(2, "--help")).contains("usage");
    }

    private void addLine() {
        university.announced(owner, university.agreed(owner, "写进日志的成果"));
    }

    private String run(int expected, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PortalApplication.class.getName(),
                "verify-log"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORTAL_PORT", Integer.toString(port));
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
