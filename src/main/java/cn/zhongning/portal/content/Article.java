package cn.zhongning.portal.content;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A text of the centre for everybody (政策与科普).
 *
 * @param publishedAt when the public could read it first; correcting it later changes {@code updatedAt} only
 */
@Table("article")
public record Article(
        @Id UUID id,
        @Version int version,
        @Embedded.Empty ArticleForm form,
        ArticleStage stage,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {
    public String address() {
        return Kind.ARTICLE.address(id);
    }

    public boolean published() {
        return stage == ArticleStage.PUBLISHED;
    }

    /** When it was published; of a draft, when it was written last. */
    public Instant date() {
        return Objects.requireNonNullElse(publishedAt, updatedAt);
    }

    static Article draft(ArticleForm form, Instant now) {
        return new Article(UUID.randomUUID(), 0, form, ArticleStage.DRAFT, false, now, now, null);
    }

    Article with(ArticleForm changed, Instant now) {
        return new Article(id, version, changed, stage, demo, createdAt, now, publishedAt);
    }

    Article at(ArticleStage next, Instant now) {
        var first = next == ArticleStage.PUBLISHED && publishedAt == null ? now : publishedAt;
        return new Article(id, version, form, next, demo, createdAt, now, first);
    }

    /** Marked as invented, and as old as the demonstration says. */
    Article demonstration(Instant published) {
        return new Article(id, version, form, ArticleStage.PUBLISHED, true, published, published, published);
    }
}
