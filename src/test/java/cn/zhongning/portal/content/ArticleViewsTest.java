package cn.zhongning.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ArticleViewsTest extends DeskTest {
    @Autowired
    ArticleService articles;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void comeIn() {
        SignedInAs.staff();
    }

    @Test
    void staffFindsArticlesByStageAndOpensWhatIsPublished() {
        var draft = articles.draft(form("还在写的文章"));
        var sent = articles.draft(form("已经登出来的文章"));
        articles.publish(sent.id(), sent.version());
        open("desk/articles", "stage", "DRAFT");
        assertThat(rows()).anyMatch(row -> row.contains("还在写的文章")).noneMatch(row -> row.contains("已经登出来"));
        assertThat(links()).contains("/desk/articles/" + draft.id()).doesNotContain(draft.address());
        open("desk/articles", "stage", "nonsense");
        assertThat(rows()).anyMatch(row -> row.contains("已经登出来的文章"));
        assertThat(links()).contains(sent.address());
    }

    @Test
    void staffReachesEveryArticlePageByPage() {
        for (int i = 0; i < 21; i++) articles.draft(form("第" + i + "篇草稿"));
        open("desk/articles", "stage", "DRAFT");
        assertThat(rows()).hasSize(20);
        assertThat(links()).contains("/desk/articles?stage=DRAFT&page=2");
        UI.getCurrent()
                .navigate(
                        "desk/articles", new QueryParameters(Map.of("stage", List.of("DRAFT"), "page", List.of("2"))));
        assertThat(rows()).isNotEmpty();
    }

    @Test
    void emptyStageSaysSo() {
        sql.sql("update article set stage = 'DRAFT' where stage = 'WITHDRAWN'").update();
        open("desk/articles", "stage", "WITHDRAWN");
        assertThat(rows()).isEmpty();
        assertThat(everything()).contains("这里还没有文章");
    }

    @Test
    void organiserIsNotLetIn() {
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
        open("desk/articles");
        assertThat(everything()).doesNotContain("按状态看", "写文章");
        open("desk/articles/new");
        assertThat(find(Select.class).all()).isEmpty();
    }

    @Test
    void unfinishedArticleIsToldEveryMistakeBesideItsField() {
        open("desk/articles/new");
        line("标题").setValue("一");
        area("提要").setValue("不够长");
        press("发布");
        assertThat(line("标题").getErrorMessage()).contains("2 到", "现在是 1 个");
        assertThat(area("提要").getErrorMessage()).contains("10 到", "现在是 3 个");
        assertThat(area("正文").isInvalid()).isTrue();
        assertThat(find(Select.class).single().isInvalid()).isTrue();
        assertThat(area("提要").getValue()).isEqualTo("不够长");
        line("标题").setValue("够长了");
        assertThat(line("标题").isInvalid()).isFalse();
    }

    @Test
    void staffWritesPreviewsPublishesAndTakesBack() {
        open("desk/articles/new");
        write("从花到果的一百天");
        press("预览");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("从花到果的一百天");
        press("关闭");
        press("发布");
        assertThat(told()).contains("公众可以看到了");
        var stored = only("从花到果的一百天", ArticleStage.PUBLISHED);
        line("标题").setValue("从花到果的一百零一天");
        press("保存并更新");
        assertThat(articles.forDesk(stored.id()).form().title()).isEqualTo("从花到果的一百零一天");
        press("撤下");
        assertThat(articles.forDesk(stored.id()).stage()).isEqualTo(ArticleStage.WITHDRAWN);
        assertThat(everything()).contains("已撤下");
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var draft = articles.draft(form("两个窗口的文章"));
        open("desk/articles/" + draft.id());
        articles.change(draft.id(), draft.version(), form("同事改过的标题"));
        line("标题").setValue("我改的标题");
        press("存为草稿");
        assertThat(everything()).contains("同事改过的标题", "我改的标题", "留下我写的");
        assertThat(line("标题").getValue()).isEqualTo("我改的标题");
        assertThat(articles.forDesk(draft.id()).form().title()).isEqualTo("同事改过的标题");
        press("留下我写的");
        assertThat(articles.forDesk(draft.id()).form().title()).isEqualTo("我改的标题");
        assertThat(everything()).doesNotContain("同事改过的标题");
    }

    @Test
    void articleThatDoesNotExistIsNotFound() {
        open("desk/articles/" + UUID.randomUUID());
        assertThat(find(Select.class).all()).isEmpty();
        open("desk/articles/nonsense");
        assertThat(find(Select.class).all()).isEmpty();
    }

    private void write(String title) {
        @SuppressWarnings("unchecked")
        Select<ArticleSort> sort = find(Select.class).single();
        sort.setValue(ArticleSort.SCIENCE);
        line("标题").setValue(title);
        area("提要").setValue("从五月的紫花到七月的红果，看看一粒枸杞怎样长大。");
        area("正文").setValue("枸杞边开花边结果，所以要一茬一茬地摘，一直摘到霜降。");
    }

    private Article only(String title, ArticleStage stage) {
        return articles.forDesk(stage, 0, 1000).stream()
                .filter(article -> article.form().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static ArticleForm form(String title) {
        return new ArticleForm(
                ArticleSort.SCIENCE, title, "从五月的紫花到七月的红果，看看一粒枸杞怎样长大。", "枸杞边开花边结果，所以要一茬一茬地摘，一直摘到霜降。", "", "王小宁");
    }
}
