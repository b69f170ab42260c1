package cn.zhongning.portal.stories;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contract told as an example for others (典型案例).
 *
 * @param articleId the article by which the public reads it, once there is one
 */
@Table("success_story")
record Story(
        @Id UUID contractId,
        @Version int version,
        @Embedded.Empty StoryForm form,
        StoryStage stage,
        @Nullable UUID articleId,
        Instant updatedAt) {
    static final String DESK = "/desk/stories/";

    String address() {
        return DESK + contractId;
    }

    static Story draft(UUID contract, StoryForm form, Instant now) {
        return new Story(contract, 0, form, StoryStage.DRAFT, null, now);
    }

    Story with(StoryForm changed, Instant now) {
        return new Story(contractId, version, changed, StoryStage.DRAFT, articleId, now);
    }

    Story at(StoryStage next, @Nullable UUID article, Instant now) {
        return new Story(contractId, version, form, next, article, now);
    }
}
