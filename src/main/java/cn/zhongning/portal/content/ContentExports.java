package cn.zhongning.portal.content;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.shared.Named;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContentExports {
    @Bean
    ListExport articlesExport() {
        return new ListExport(
                "articles",
                "content.desk",
                ArticlesView.class,
                asked -> Table.of(
                                """
                select title, sort, stage, summary, source, author, demo, created_at, updated_at, published_at
                from article where :staff and stage = :stage order by updated_at desc, id
                """,
                                text("title"),
                                code("kind", "ArticleSort"),
                                code("state", "ArticleStage"),
                                text("summary"),
                                text("source"),
                                text("author"),
                                yes("demo"),
                                moment("created"),
                                moment("updated"),
                                moment("published"))
                        .with(
                                "stage",
                                Named.of(ArticleStage.values(), asked.filter("stage"))
                                        .orElse(ArticleStage.PUBLISHED)
                                        .name()));
    }
}
