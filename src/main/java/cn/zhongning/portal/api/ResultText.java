package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.constant;
import static cn.zhongning.portal.api.Codes.constants;
import static cn.zhongning.portal.api.Codes.fen;
import static cn.zhongning.portal.api.Codes.list;
import static cn.zhongning.portal.api.Codes.text;
import static cn.zhongning.portal.api.Codes.word;
import static cn.zhongning.portal.api.Codes.yuan;

import cn.zhongning.portal.listings.Renewal;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody writes about a result; amounts in yuan. What is missing is empty. */
record ResultText(
        @Schema(maxLength = ResultForm.TITLE) @Nullable String title,
        @Schema(maxLength = ResultForm.TEAM) @Nullable String team,
        @Schema(maxLength = ResultForm.SUMMARY) @Nullable String summary,
        @Schema(maxLength = ResultForm.LONG) @Nullable String advantages,

        @ArraySchema(maxItems = ResultForm.KEYWORDS, schema = @Schema(maxLength = ResultForm.KEYWORD)) @Nullable
        List<String> keywords,

        @Schema(maxLength = ResultForm.FIELD) @Nullable String field,
        @Nullable String industry,
        @Nullable String livelihood,
        @Schema(minimum = "1", maximum = "9") @Nullable Integer readiness,

        @Schema(implementation = ReadinessScale.class) @Nullable
        String readinessScale,

        @Schema(maxLength = ResultForm.SHORT) @Nullable String readinessEvidence,
        @Schema(maxLength = ResultForm.TEAM) @Nullable String assessedBy,
        @Nullable LocalDate assessedOn,

        @ArraySchema(maxItems = IntellectualProperty.MOST) @Nullable
        List<RightText> rights,

        @Schema(maxLength = ResultForm.LONG) @Nullable String cases,

        @ArraySchema(schema = @Schema(implementation = CooperationMode.class)) @Nullable
        List<String> cooperation,

        @Schema(implementation = PriceMode.class) @Nullable String priceMode,
        @Nullable BigDecimal priceFrom,
        @Nullable BigDecimal priceTo,
        @Nullable LocalDate priceDay,
        @Schema(maxLength = ResultForm.TERMS) @Nullable String priceTerms,
        @ArraySchema(maxItems = ResultForm.IMAGES) @Nullable List<UUID> images,
        @Schema(maxLength = ResultForm.SUMMARY) @Nullable String protectedPart,
        @Schema(maxLength = ResultForm.CONTACT) @Nullable String contact,
        @Nullable LocalDate expiresOn,

        @Schema(implementation = SecretLevel.class) @Nullable
        String secretLevel) {
    static final ResultText BLANK = new ResultText(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    /** A right on which a result stands. */
    record RightText(
            @Schema(implementation = RightKind.class) @Nullable
            String kind,

            @Schema(maxLength = IntellectualProperty.NUMBER) @Nullable
            String number,

            @Schema(implementation = RightStatus.class) @Nullable
            String status) {
        Right right() {
            var known = constant(RightKind.class, kind);
            var stands = constant(RightStatus.class, status);
            if (known == null || stands == null) throw new Refused("api.error.right");
            return new Right(known, text(number), stands);
        }
    }

    static ResultText of(ResultForm form) {
        return new ResultText(
                form.title(),
                form.team(),
                form.summary(),
                form.advantages(),
                form.keywords(),
                form.field(),
                form.industry(),
                form.livelihood(),
                form.readiness(),
                Codes.codeIfAny(form.readinessScale()),
                form.readinessEvidence(),
                form.assessedBy(),
                form.assessedOn(),
                form.intellectualProperty().rights().stream()
                        .map(right ->
                                new RightText(Codes.code(right.kind()), right.number(), Codes.code(right.status())))
                        .toList(),
                form.cases(),
                Codes.codes(form.cooperation()),
                Codes.code(form.priceMode()),
                yuan(form.priceFrom()),
                yuan(form.priceTo()),
                form.priceDay(),
                form.priceTerms(),
                form.images(),
                form.protectedPart(),
                form.contact(),
                form.expiresOn(),
                Codes.codeIfAny(form.secretLevel()));
    }

    ResultForm form(LocalDate today) {
        return new ResultForm(
                text(title),
                text(team),
                text(summary),
                text(advantages),
                list(keywords),
                text(field),
                text(industry),
                word(livelihood),
                readiness,
                constant(ReadinessScale.class, readinessScale),
                text(readinessEvidence),
                text(assessedBy),
                assessedOn,
                new IntellectualProperty(
                        list(rights).stream().map(RightText::right).toList()),
                text(cases),
                constants(CooperationMode.class, cooperation),
                Objects.requireNonNullElse(constant(PriceMode.class, priceMode), PriceMode.NEGOTIABLE),
                fen(priceFrom),
                fen(priceTo),
                priceDay,
                text(priceTerms),
                list(images),
                text(protectedPart),
                text(contact),
                Objects.requireNonNullElseGet(expiresOn, () -> Renewal.until(Kind.RESULT, today)),
                constant(SecretLevel.class, secretLevel));
    }
}
