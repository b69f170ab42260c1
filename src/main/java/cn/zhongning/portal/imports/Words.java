package cn.zhongning.portal.imports;

import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every vocabulary that a spreadsheet of results draws on. */
@Component
class Words {
    final Vocabulary<String> industries;
    final Vocabulary<String> livelihoods;
    final Vocabulary<ReadinessScale> scales;
    final Vocabulary<CooperationMode> cooperation;
    final Vocabulary<PriceMode> prices;
    final Vocabulary<SecretLevel> secrecy;
    final Vocabulary<RightKind> rights;
    final Vocabulary<RightStatus> statuses;

    Words(Site site, Texts texts) {
        industries = Vocabulary.of(site.industries());
        livelihoods = Vocabulary.of(site.livelihoods());
        scales = Vocabulary.of(ReadinessScale.class, texts);
        cooperation = Vocabulary.of(CooperationMode.class, texts);
        prices = Vocabulary.of(PriceMode.class, texts);
        secrecy = Vocabulary.of(SecretLevel.class, texts);
        rights = Vocabulary.of(RightKind.class, texts);
        statuses = Vocabulary.of(RightStatus.class, texts);
    }

    /** The columns in which one word of a list stands. */
    Map<ResultColumn, Vocabulary<?>> choices() {
        var choices = new EnumMap<ResultColumn, Vocabulary<?>>(ResultColumn.class);
        choices.put(ResultColumn.INDUSTRY, industries);
        choices.put(ResultColumn.LIVELIHOOD, livelihoods);
        choices.put(ResultColumn.SCALE, scales);
        choices.put(ResultColumn.PRICE_MODE, prices);
        choices.put(ResultColumn.SECRET, secrecy);
        return choices;
    }
}
