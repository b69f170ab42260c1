package cn.zhongning.portal.content;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's staff write articles and put them before the public. */
@Service
@Transactional
public class ArticleService {
    private final ArticleRepository articles;
    private final ObjectProvider<ArticleOwner> owners;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    ArticleService(
            ArticleRepository articles,
            ObjectProvider<ArticleOwner> owners,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.articles = articles;
        this.owners = owners;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Article> published(UUID id) {
        return articles.findById(id).filter(Article::published);
    }

    @Transactional(readOnly = true)
    public List<Article> newest(int limit) {
        return articles.at(ArticleStage.PUBLISHED, 0, limit);
    }

    @Transactional(readOnly = true)
    public List<Article> forDesk(ArticleStage stage, int offset, int limit) {
        requireStaff();
        return articles.at(stage, offset, limit);
    }

    @Transactional(readOnly = true)
    public Article forDesk(UUID id) {
        requireStaff();
        return articles.findById(id).orElseThrow(() -> new Refused("content.error.gone"));
    }

    public Article draft(ArticleForm form) {
        requireStaff();
        return record("article.draft", articles.save(Article.draft(form, now())));
    }

    public Article change(UUID id, int version, ArticleForm form) {
        var article = unchanged(id, version);
        form.check();
        return record("article.change", save(article.with(form, now())));
    }

    public Article publish(UUID id, int version) {
        var article = unchanged(id, version);
        if (article.published()) throw new Refused("content.error.published");
        article.form().check();
        return record("article.publish", save(article.at(ArticleStage.PUBLISHED, now())));
    }

    public Article withdraw(UUID id, int version) {
        var article = unchanged(id, version);
        if (!article.published()) throw new Refused("content.error.not-published");
        return record("article.withdraw", save(article.at(ArticleStage.WITHDRAWN, now())));
    }

    /** At once, for a module that has its own desk and is the article's {@link ArticleOwner}. */
    public Article publish(ArticleForm form) {
        requireStaff();
        form.check();
        return record(
                "article.publish", articles.save(Article.draft(form, now()).at(ArticleStage.PUBLISHED, now())));
    }

    /** Out of the public, whoever acts: its owner knows why. */
    public void takeBack(UUID id) {
        articles.findById(id)
                .filter(Article::published)
                .ifPresent(article -> record("article.withdraw", save(article.at(ArticleStage.WITHDRAWN, now()))));
    }

    /** Marked as demonstration data; for the first start only. */
    public void addDemonstration(ArticleForm form, Instant published) {
        articles.save(Article.draft(form, published).demonstration(published));
    }

    private Article unchanged(UUID id, int version) {
        var article = forDesk(id);
        if (article.version() != version) throw new Refused("content.error.changed");
        owners.stream().flatMap(owner -> owner.keeps(id).stream()).findFirst().ifPresent(refused -> {
            throw refused;
        });
        return article;
    }

    private Article save(Article article) {
        try {
            return articles.save(article);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw new Refused("content.error.changed");
        }
    }

    private Article record(String action, Article article) {
        audit.record(action, article.id());
        return article;
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("content.error.staff");
    }

    private Instant now() {
        return clock.instant();
    }
}
