package cn.zhongning.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Site;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
class DemonstrationTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Site site;

    @Autowired
    Clock clock;

    @Test
    @Transactional
    void secondStartDoublesNothing(@TempDir Path home) throws Exception {
        jdbc.sql("truncate organisation cascade").update();
        var demonstration = new Demonstration(jdbc, encoder, site, clock, home);
        demonstration.run(new DefaultApplicationArguments());
        demonstration.run(new DefaultApplicationArguments());
        assertThat(count("organisation")).isEqualTo(13);
        assertThat(count("event")).isEqualTo(40);
        assertThat(count("account")).isEqualTo(6);
        assertThat(home.resolve("demo-accounts.txt")).isNotEmptyFile();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
