package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;

/**
 * What a person writes about a campaign.
 *
 * @param theme this year's, as in 携手科技创新
 * @param description Markdown
 */
public record CampaignForm(
        CampaignKind kind, int year, String theme, LocalDate startsOn, LocalDate endsOn, String description) {
    static final int FIRST = 2000;
    static final int LAST = 2100;
    static final int THEME = 80;
    static final int DESCRIPTION = 10_000;
    static final int DAYS = 120;

    public CampaignForm {
        theme = theme.strip();
        description = description.strip();
    }

    /** Refuses what is not to be saved. Whatever stands in the table is read: a page may not fail for an older rule. */
    void check() {
        if (year < FIRST || year > LAST) throw new Refused("campaigns.error.year");
        if (theme.length() < 2 || theme.length() > THEME) throw new Refused("campaigns.error.theme", THEME);
        if (description.length() > DESCRIPTION) throw new Refused("campaigns.error.description", DESCRIPTION);
        if (endsOn.isBefore(startsOn)) throw new Refused("campaigns.error.ends");
        if (endsOn.isAfter(startsOn.plusDays(DAYS))) throw new Refused("campaigns.error.long", DAYS);
    }
}
