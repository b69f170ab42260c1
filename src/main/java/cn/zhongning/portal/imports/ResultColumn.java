package cn.zhongning.portal.imports;

import java.util.Optional;

/** A column of the spreadsheet, under the name of the form's field. */
public enum ResultColumn {
    TITLE("title", true, 30),
    TEAM("team", true, 20),
    SUMMARY("summary", true, 50),
    ADVANTAGES("advantages", false, 40),
    KEYWORDS("keywords", false, 20),
    FIELD("field", true, 16),
    INDUSTRY("industry", true, 18),
    LIVELIHOOD("livelihood", false, 18),
    READINESS("readiness", true, 12),
    SCALE("readinessScale", true, 22),
    EVIDENCE("readinessEvidence", true, 30),
    ASSESSED_BY("assessedBy", false, 20),
    ASSESSED_ON("assessedOn", false, 14),
    RIGHTS("intellectualProperty", false, 36),
    CASES("cases", false, 40),
    COOPERATION("cooperation", true, 22),
    PRICE_MODE("priceMode", false, 14),
    PRICE_FROM("priceFrom", false, 14),
    PRICE_TO("priceTo", false, 14),
    PRICE_DAY("priceDay", false, 14),
    PRICE_TERMS("priceTerms", false, 30),
    PROTECTED("protectedPart", false, 30),
    CONTACT("contact", true, 24),
    EXPIRES("expiresOn", false, 14),
    SECRET("secretLevel", true, 10);

    private final String field;
    private final boolean required;
    private final int width;

    ResultColumn(String field, boolean required, int width) {
        this.field = field;
        this.required = required;
        this.width = width;
    }

    /** Its name in {@link cn.zhongning.portal.results.ResultForm}, and in what is wrong with one. */
    public String field() {
        return field;
    }

    /** Whether a spreadsheet without this column makes no sense. */
    boolean required() {
        return required;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Key of its heading. */
    public String heading() {
        return "imports.column." + field;
    }

    /** Key of what may stand in it. */
    String hint() {
        return "imports.hint." + field;
    }

    static Optional<ResultColumn> of(String field) {
        for (var column : values()) if (column.field.equals(field)) return Optional.of(column);
        return Optional.empty();
    }
}
