package cn.zhongning.portal.opendata;

import cn.zhongning.portal.opendata.OpenWords.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as open data: the shape is promised in results.schema.json, so a field may come but none may go. */
record OpenResult(
        String id,
        String url,
        String title,
        String team,
        String summary,
        String advantages,
        String cases,
        String field,
        List<String> keywords,
        Word industry,
        @Nullable Word livelihood,
        @Nullable Word town,
        OpenWords.Organisation organisation,
        @Nullable Readiness readiness,
        List<Right> rights,
        List<Word> cooperation,
        Price price,
        List<String> images,
        @Nullable String publishedAt,
        String expiresOn,
        boolean demo,
        @Nullable String changedAt) {
    record Readiness(
            int level,
            @Nullable Word scale,
            String evidence,
            String assessedBy,
            @Nullable String assessedOn) {}

    record Right(Word kind, String number, Word status) {}

    /** In yuan; the day and the terms mean what the mode says. */
    record Price(
            Word mode,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable String day,
            String terms) {}
}
