package cn.zhongning.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ArticleTest {
    @Autowired
    ArticleService articles;

    @Autowired
    ArticleSource source;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void publicReadsAnArticleFromItsPublicationToItsWithdrawal() throws Exception {
        SignedInAs.staff();
        var draft = articles.draft(form("一粒枸杞的旅程"));
        var browser = new Browser(port);
        assertThat(browser.get(draft.address()).statusCode()).isEqualTo(404);

        var published = articles.publish(draft.id(), draft.version());
        var page = browser.get(draft.address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("一粒枸杞的旅程", "<h2>从花到果</h2>", "\"Article\"", "BreadcrumbList");
        assertThat(browser.get("/en" + draft.address()).body()).contains("Science for everybody", "一粒枸杞的旅程");
        assertThat(source.documents(List.of(draft.id()))).hasSize(1);
        assertThat(source.browse(SearchQuery.all(Kind.ARTICLE), 0, 1000).ids()).contains(draft.id());
        assertThat(source.cards(List.of(draft.id()), Texts.ENGLISH)).containsKey(draft.id());

        articles.withdraw(draft.id(), published.version());
        assertThat(browser.get(draft.address()).statusCode()).isEqualTo(404);
        assertThat(source.documents(List.of(draft.id()))).isEmpty();
    }

    @Test
    void laterCorrectionKeepsTheDayOfPublication() {
        SignedInAs.staff();
        var draft = articles.draft(form("日期不变"));
        var published = articles.publish(draft.id(), draft.version());
        var stored = articles.forDesk(draft.id());
        var withdrawn = articles.withdraw(draft.id(), published.version());
        var again = articles.publish(draft.id(), withdrawn.version());
        assertThat(again.publishedAt()).isEqualTo(stored.publishedAt());
    }

    @Test
    void secondOfTwoEditorsLosesNothingUnnoticed() {
        SignedInAs.staff();
        var draft = articles.draft(form("两个人同时改"));
        articles.change(draft.id(), draft.version(), form("第一个人的标题"));
        assertThatThrownBy(() -> articles.change(draft.id(), draft.version(), form("第二个人的标题")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("content.error.changed");
        assertThat(articles.forDesk(draft.id()).form().title()).isEqualTo("第一个人的标题");
    }

    @Test
    void onlyStaffWriteAndEveryStepIsInTheAuditLog() {
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
        assertThatThrownBy(() -> articles.draft(form("不该写成"))).isInstanceOf(Refused.class);
        SignedInAs.staff();
        var draft = articles.draft(form("留下记录"));
        articles.publish(draft.id(), draft.version());
        assertThat(sql.sql("select action from audit where object = ? order by seq")
                        .param(draft.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("article.draft", "article.publish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[点我](javascript:alert(1))",
                "[点我](data:text/html,x)",
                "![图](https://elsewhere.example/pixel.png)"
            })
    void hostileMarkdownIsHarmless(String typed) {
        assertThat(Markdown.html("正文\n\n" + typed).getElement().getOuterHTML())
                .doesNotContain("<script", "<img", "javascript:", "data:text");
    }

    @Test
    void tooShortATextNamesItsLength() {
        assertThatThrownBy(() -> new ArticleForm(ArticleSort.NOTICE, "公告", "不够长", "正文".repeat(20), "", "").check())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("content.error.summary [300, 3]");
    }

    private static ArticleForm form(String title) {
        return new ArticleForm(
                ArticleSort.SCIENCE,
                title,
                "从五月的紫花到七月的红果，看看一粒枸杞怎样长大。",
                "# 从花到果\n\n枸杞边开花边结果，所以要**一茬一茬**地摘。\n\n- 花期\n- 果期\n\n[看活动](/events)",
                "",
                "王小宁");
    }
}
