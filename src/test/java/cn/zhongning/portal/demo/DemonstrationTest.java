package cn.zhongning.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemonstrationTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    Demonstration demonstration;

    @Test
    void firstStartFillsThePortalAndTheSecondDoublesNothing() throws Exception {
        demonstration.run(new DefaultApplicationArguments());
        assertThat(count("organisation")).isEqualTo(13);
        assertThat(count("event")).isEqualTo(40);
        assertThat(count("account")).isEqualTo(6);
        assertThat(count("demand")).isEqualTo(22);
        assertThat(count("tech_result")).isEqualTo(72);
    }

    @Test
    void everyTownHasAnEvent() {
        assertThat(sql.sql("select count(distinct town) from event where demo")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void passwordsStandInAFileOfTheOwnerOnly() throws Exception {
        assertThat(sql.sql("select count(*) from account where demo and password_hash like '{bcrypt}%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        try (var files = Files.walk(Path.of("target/test-home"))) {
            var accounts =
                    files.filter(file -> file.endsWith("demo-accounts.txt")).toList();
            assertThat(accounts).isNotEmpty();
            for (var file : accounts) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table + " where demo")
                .query(Integer.class)
                .single();
    }
}
