package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a university can transfer (科技成果).
 *
 * @param readiness technology readiness level 1–9
 * @param priceFrom in fen
 * @param priceTo in fen
 * @param expiresOn last day on which it is visible
 */
@Table("tech_result")
public record TechResult(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        Stage stage,
        String title,
        String team,
        String summary,
        String advantages,
        List<String> keywords,
        String field,
        String industry,
        @Nullable String livelihood,
        @Nullable Integer readiness,
        String readinessEvidence,
        String intellectualProperty,
        String cases,
        List<CooperationMode> cooperation,
        PriceMode priceMode,
        @Nullable Long priceFrom,
        @Nullable Long priceTo,
        LocalDate expiresOn,
        @Nullable String returnReason,
        boolean demo,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    static TechResult draft(UUID organisation, ResultForm form, Instant now) {
        return of(UUID.randomUUID(), 0, organisation, Stage.DRAFT, form, null, false, null, now);
    }

    TechResult edited(ResultForm form, Instant now) {
        if (!stage.open()) throw new Refused("listings.error.closed");
        return of(id, version, organisationId, stage, form, returnReason, demo, publishedAt, now);
    }

    TechResult at(Stage next, @Nullable String reason, Instant now) {
        return of(
                id,
                version,
                organisationId,
                next,
                ResultForm.of(this),
                reason,
                demo,
                next == Stage.PUBLISHED ? now : publishedAt,
                now);
    }

    TechResult asDemonstration(Stage wanted, Instant published) {
        return of(id, version, organisationId, wanted, ResultForm.of(this), returnReason, true, published, published);
    }

    public boolean visibleOn(LocalDate today) {
        return stage == Stage.PUBLISHED && !expiresOn.isBefore(today);
    }

    private static TechResult of(
            UUID id,
            int version,
            UUID organisation,
            Stage stage,
            ResultForm form,
            @Nullable String reason,
            boolean demo,
            @Nullable Instant published,
            Instant updated) {
        return new TechResult(
                id,
                version,
                organisation,
                stage,
                form.title(),
                form.team(),
                form.summary(),
                form.advantages(),
                form.keywords(),
                form.field(),
                form.industry(),
                form.livelihood(),
                form.readiness(),
                form.readinessEvidence(),
                form.intellectualProperty(),
                form.cases(),
                form.cooperation(),
                form.priceMode(),
                form.priceFrom(),
                form.priceTo(),
                form.expiresOn(),
                reason,
                demo,
                published,
                updated);
    }
}
