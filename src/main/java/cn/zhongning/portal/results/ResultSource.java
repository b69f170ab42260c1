package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.Browse;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What search and lists say of a result. */
@Component
class ResultSource extends ListingSource<TechResult, ResultForm> {
    private static final int SUMMARY = 160;
    private final PriceWords prices;
    private final Site site;
    private final Texts texts;

    ResultSource(
            ResultRepository results,
            Organisations organisations,
            Browse browse,
            PriceWords prices,
            Site site,
            Texts texts,
            Clock clock) {
        super(Kind.RESULT, "title || ' ' || summary || ' ' || field", results, organisations, browse, clock);
        this.prices = prices;
        this.site = site;
        this.texts = texts;
    }

    @Override
    protected Particulars particulars(ResultForm form, Organisation owner) {
        return new Particulars(
                joined(form.summary(), form.advantages(), form.cases()),
                form.keywords(),
                form.readiness(),
                owner.town(),
                form.priceFrom(),
                form.priceTo(),
                null);
    }

    @Override
    protected List<String> meta(ResultForm form, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(site.industry(form.industry(), locale));
        form.cooperation().forEach(mode -> meta.add(texts.label(locale, mode)));
        meta.add(texts.get(locale, "results.card.price", prices.brief(form, locale)));
        return meta;
    }

    @Override
    protected String summary(ResultForm form) {
        return Facts.firstSentence(form.summary(), SUMMARY);
    }
}
