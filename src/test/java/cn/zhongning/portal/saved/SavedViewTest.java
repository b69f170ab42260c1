package cn.zhongning.portal.saved;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SavedViewTest extends DeskTest {
    private static final String PAGE = "/results?q=%E9%93%9C%E9%95%9C&industry=goji";

    @LocalServerPort
    int port;

    @Autowired
    SavedSearches searches;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private Stall stall;

    @BeforeEach
    void open() {
        stall = Stall.open(sql, accounts);
        SignedInAs.account(stall.reader());
    }

    @AfterEach
    void close() {
        stall.close();
    }

    @Test
    void everyStateOfThePageLeadsToItsKeeping() throws Exception {
        var page = new Browser(port).get(PAGE + "&page=2").body();
        assertThat(page)
                .contains(
                        "/desk/searches/new?search=%2Fresults%3Fq%3D%25E9%2593%259C%25E9%2595%259C%26industry%3Dgoji\"");
        assertThat(new Browser(port).get("/demands").body()).contains("/desk/searches/new?search=%2Fdemands\"");
    }

    @Test
    @SuppressWarnings("unchecked")
    void savedWithANameThenRenamedSlowedDownAndDeleted() {
        open("desk/searches/new", "search", PAGE);
        assertThat(line("名称").getValue()).isEqualTo("铜镜 · 科技成果 · 枸杞");
        test(line("名称")).setValue(" ");
        press("保存并接收提醒");
        assertThat(line("名称").isInvalid()).isTrue();
        test(line("名称")).setValue("找铜镜");
        press("保存并接收提醒");
        assertThat(rows()).singleElement().asString().contains("找铜镜", "铜镜 · 科技成果 · 枸杞");
        assertThat(find(FeedLink.class).single().getHref())
                .isEqualTo("/search.atom?list=results&q=%E9%93%9C%E9%95%9C&industry=goji");
        press("改名");
        test(line("名称")).setValue("古镜");
        press("保存名称");
        assertThat(rows()).singleElement().asString().contains("古镜");
        test((Select<SearchPace>) find(Select.class).single()).selectItem("每天早上 8 点汇总");
        assertThat(searches.mine(0, 1).getFirst().pace()).isEqualTo(SearchPace.DAILY);
        press("删除");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("还没有保存过搜索");
    }

    @Test
    void whatIsNewIsCountedUntilItIsReadWithItsReasons() {
        var id = searches.save("/demands?q=%E9%93%9C%E9%95%9C", "铜镜", SearchPace.OFF);
        var demand = stall.publish("铜镜除锈", "展柜里的铜镜长了有害锈，想找除锈缓蚀的办法。", "goji");
        hit(id, demand, "\uE000铜镜\uE001除锈");
        hit(id, UUID.randomUUID(), "早就没有的");
        open("desk/searches");
        assertThat(rows()).singleElement().asString().contains("1 条新内容");
        open("desk/searches/" + id);
        assertThat(everything()).contains("铜镜除锈", "写到了“铜镜”").doesNotContain("早就没有的");
        assertThat(find(ListItem.class).all()).anyMatch(row -> row.hasClassName("unread"));
        open("desk/searches");
        assertThat(rows().getFirst()).doesNotContain("条新内容");
        open("desk/searches/new", "search", "/demands?q=%E9%93%9C%E9%95%9C&page=4");
        assertThat(everything()).contains("已经保存过，叫“铜镜”");
        assertThat(find(Button.class).withText("保存并接收提醒").exists()).isFalse();
    }

    private void hit(UUID search, UUID listing, String marked) {
        sql.sql(
                        "insert into saved_hit (search_id, kind, listing_id, marked, found_at, told_at) values (?, 'DEMAND', ?, ?, ?, ?) on conflict do nothing")
                .params(search, listing, marked, OffsetDateTime.now(), OffsetDateTime.now())
                .update();
    }
}
