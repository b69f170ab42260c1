package cn.zhongning.portal.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One year's campaign (主题活动), under which many hold their events. */
@Table("campaign")
public record Campaign(
        @Id UUID id,
        @Version int version,
        @Embedded.Empty CampaignForm form,
        CampaignStage stage,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {
    public String address() {
        return "/campaigns/" + id;
    }

    /** Where calendars subscribe to its events. */
    public String feed() {
        return address() + "/events.ics";
    }

    public boolean published() {
        return stage == CampaignStage.PUBLISHED;
    }

    static Campaign draft(CampaignForm form, Instant now) {
        return new Campaign(UUID.randomUUID(), 0, form, CampaignStage.DRAFT, false, now, now, null);
    }

    Campaign with(CampaignForm changed, Instant now) {
        return new Campaign(id, version, changed, stage, demo, createdAt, now, publishedAt);
    }

    Campaign at(CampaignStage next, Instant now) {
        var first = next == CampaignStage.PUBLISHED && publishedAt == null ? now : publishedAt;
        return new Campaign(id, version, form, next, demo, createdAt, now, first);
    }

    /** Marked as invented, and as old as the demonstration says. */
    Campaign demonstration(Instant published) {
        return new Campaign(id, version, form, CampaignStage.PUBLISHED, true, published, published, published);
    }
}
