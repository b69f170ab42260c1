package cn.zhongning.portal.demo;

import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The demonstration's articles: one file each, with sort, title, summary and author above the text. */
@Component
class DemoArticles {
    private static final int ARTICLES = 8;
    private static final int PARTS = 6;
    private final ArticleService articles;
    private final Clock clock;

    DemoArticles(ArticleService articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    void load() {
        for (int i = 1; i <= ARTICLES; i++) {
            var parts = DemoFiles.text("articles/" + i + ".md").split("\n", PARTS);
            var form = new ArticleForm(ArticleSort.valueOf(parts[0]), parts[1], parts[2], parts[5], "", parts[3]);
            articles.addDemonstration(form, clock.instant().minus(Duration.ofHours(30L + i * 130L)));
        }
    }
}
