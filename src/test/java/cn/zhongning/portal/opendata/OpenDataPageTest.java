package cn.zhongning.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who reads what there is to take, and takes it. */
@PortalTest
class OpenDataPageTest {
    private static final Pattern ADDRESS =
            Pattern.compile("<code class=\"address\">https://portal.example.org([^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/open", "/en/open"})
    void everyAddressThatThePageNamesAnswers(String address) throws Exception {
        var shown = Shown.by(sql, accounts);
        shown.result("开放数据页的例子", "goji");
        shown.settle();
        var page = new Browser(port).get(address).body();
        var named = ADDRESS.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        for (var each : named) {
            var answer = new Browser(port).get(each);
            assertThat(answer.statusCode()).as(each).isEqualTo(200);
            assertThat(answer.body()).as(each).doesNotContain("<error");
        }
        assertThat(page).contains("CC BY 4.0", "href=\"https://creativecommons.org/licenses/by/4.0/\"");
    }

    @Test
    void subscribersFindIt() throws Exception {
        assertThat(new Browser(port).get("/subscribe").body()).contains("href=\"/open\"");
    }
}
