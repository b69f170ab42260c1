package cn.zhongning.portal.opendata;

import cn.zhongning.portal.opendata.OpenWords.Word;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A demand as open data: the shape is promised in demands.schema.json, so a field may come but none may go. */
record OpenDemand(
        String id,
        String url,
        String title,
        String summary,
        String problem,
        String targets,
        String tried,
        Word industry,
        @Nullable Word livelihood,
        @Nullable Word town,
        OpenWords.Organisation organisation,
        List<Word> cooperation,
        @Nullable BigDecimal budgetFrom,
        @Nullable BigDecimal budgetTo,
        @Nullable String deadline,
        @Nullable String publishedAt,
        String expiresOn,
        boolean demo,
        @Nullable String changedAt) {}
