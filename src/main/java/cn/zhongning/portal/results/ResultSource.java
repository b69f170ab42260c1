package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.Browse;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingSource;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What search and lists say of a result. */
@Component
class ResultSource extends ListingSource<TechResult> {
    private static final int SUMMARY = 160;

    private final Browse browse;
    private final Facts facts;
    private final Site site;
    private final Texts texts;

    ResultSource(
            ResultRepository results,
            Organisations organisations,
            Browse browse,
            Facts facts,
            Site site,
            Texts texts,
            Clock clock) {
        super(Kind.RESULT, results, organisations, clock);
        this.browse = browse;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        return browse.listings("tech_result", "title || ' ' || summary || ' ' || field", query, offset, limit);
    }

    @Override
    protected SearchDocument document(TechResult result, Organisation owner) {
        var form = result.form();
        return new SearchDocument(
                Kind.RESULT,
                result.id(),
                owner.id(),
                owner.name(),
                form.title(),
                joined(form.summary(), form.advantages(), form.cases()),
                form.keywords(),
                null,
                form.industry(),
                Stream.ofNullable(form.livelihood()).toList(),
                form.cooperation(),
                form.readiness(),
                owner.town(),
                form.priceFrom(),
                form.priceTo(),
                published(result),
                null,
                Facts.endOf(form.expiresOn()));
    }

    @Override
    protected SearchCard card(TechResult result, Locale locale) {
        var form = result.form();
        var meta = new ArrayList<String>();
        meta.add(site.industry(form.industry(), locale));
        form.cooperation().forEach(mode -> meta.add(texts.label(locale, mode)));
        meta.add(texts.get(locale, "results.card.price", facts.amount(form.priceFrom(), form.priceTo(), locale)));
        return new SearchCard(
                Kind.RESULT,
                result.id(),
                form.title(),
                Facts.firstSentence(form.summary(), SUMMARY),
                meta,
                form.readiness(),
                published(result),
                result.standing().demo());
    }
}
