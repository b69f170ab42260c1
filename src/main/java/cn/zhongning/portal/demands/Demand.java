package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.CooperationMode;
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
 * What an enterprise needs solved (技术需求).
 *
 * @param summary what lists show
 * @param protectedPart exact parameters, for those whom the owner lets in
 * @param budgetFrom in fen
 * @param budgetTo in fen
 * @param expiresOn last day on which it is visible
 */
@Table("demand")
public record Demand(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        Stage stage,
        String title,
        String industry,
        @Nullable String livelihood,
        @Nullable String town,
        String problem,
        String targets,
        String tried,
        String summary,
        String protectedPart,
        String contact,
        @Nullable Long budgetFrom,
        @Nullable Long budgetTo,
        List<CooperationMode> cooperation,
        @Nullable LocalDate deadline,
        LocalDate expiresOn,
        @Nullable String returnReason,
        boolean demo,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    static Demand draft(UUID organisation, DemandForm form, Instant now) {
        return of(UUID.randomUUID(), 0, organisation, Stage.DRAFT, form, null, false, null, now);
    }

    Demand edited(DemandForm form, Instant now) {
        if (!stage.open()) throw new Refused("listings.error.closed");
        return of(id, version, organisationId, stage, form, returnReason, demo, publishedAt, now);
    }

    Demand at(Stage next, @Nullable String reason, Instant now) {
        return of(
                id,
                version,
                organisationId,
                next,
                DemandForm.of(this),
                reason,
                demo,
                next == Stage.PUBLISHED ? now : publishedAt,
                now);
    }

    Demand asDemonstration(Stage wanted, Instant published) {
        return of(id, version, organisationId, wanted, DemandForm.of(this), returnReason, true, published, published);
    }

    public boolean visibleOn(LocalDate today) {
        return stage == Stage.PUBLISHED && !expiresOn.isBefore(today);
    }

    private static Demand of(
            UUID id,
            int version,
            UUID organisation,
            Stage stage,
            DemandForm form,
            @Nullable String reason,
            boolean demo,
            @Nullable Instant published,
            Instant updated) {
        return new Demand(
                id,
                version,
                organisation,
                stage,
                form.title(),
                form.industry(),
                form.livelihood(),
                form.town(),
                form.problem(),
                form.targets(),
                form.tried(),
                form.summary(),
                form.protectedPart(),
                form.contact(),
                form.budgetFrom(),
                form.budgetTo(),
                form.cooperation(),
                form.deadline(),
                form.expiresOn(),
                reason,
                demo,
                published,
                updated);
    }
}
