package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.constant;
import static cn.zhongning.portal.api.Codes.constants;
import static cn.zhongning.portal.api.Codes.fen;
import static cn.zhongning.portal.api.Codes.text;
import static cn.zhongning.portal.api.Codes.word;
import static cn.zhongning.portal.api.Codes.yuan;

import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.listings.Renewal;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody writes about a demand; amounts in yuan. What is missing is empty. */
record DemandText(
        @Schema(maxLength = DemandForm.TITLE) @Nullable String title,
        @Nullable String industry,
        @Nullable String livelihood,
        @Nullable String town,
        @Schema(maxLength = DemandForm.PROBLEM) @Nullable String problem,
        @Schema(maxLength = DemandForm.SHORT) @Nullable String targets,
        @Schema(maxLength = DemandForm.SHORT) @Nullable String tried,
        @Schema(maxLength = DemandForm.SUMMARY) @Nullable String summary,
        @Schema(maxLength = DemandForm.PROBLEM) @Nullable String protectedPart,
        @Schema(maxLength = DemandForm.CONTACT) @Nullable String contact,
        @Nullable BigDecimal budgetFrom,
        @Nullable BigDecimal budgetTo,

        @ArraySchema(schema = @Schema(implementation = CooperationMode.class)) @Nullable
        List<String> cooperation,

        @Nullable LocalDate deadline,
        @Nullable LocalDate expiresOn,

        @Schema(implementation = SecretLevel.class) @Nullable
        String secretLevel) {
    static final DemandText BLANK = new DemandText(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static DemandText of(DemandForm form) {
        return new DemandText(
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
                yuan(form.budgetFrom()),
                yuan(form.budgetTo()),
                Codes.codes(form.cooperation()),
                form.deadline(),
                form.expiresOn(),
                Codes.codeIfAny(form.secretLevel()));
    }

    DemandForm form(LocalDate today) {
        return new DemandForm(
                text(title),
                text(industry),
                word(livelihood),
                word(town),
                text(problem),
                text(targets),
                text(tried),
                text(summary),
                text(protectedPart),
                text(contact),
                fen(budgetFrom),
                fen(budgetTo),
                constants(CooperationMode.class, cooperation),
                deadline,
                Objects.requireNonNullElseGet(expiresOn, () -> Renewal.until(Kind.DEMAND, today)),
                constant(SecretLevel.class, secretLevel));
    }
}
