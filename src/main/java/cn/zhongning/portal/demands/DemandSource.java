package cn.zhongning.portal.demands;

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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What search and lists say of a demand. */
@Component
class DemandSource extends ListingSource<Demand> {
    private final Browse browse;
    private final Facts facts;
    private final Site site;
    private final Texts texts;

    DemandSource(
            DemandRepository demands,
            Organisations organisations,
            Browse browse,
            Facts facts,
            Site site,
            Texts texts,
            Clock clock) {
        super(Kind.DEMAND, demands, organisations, clock);
        this.browse = browse;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        return browse.listings("demand", "title || ' ' || summary || ' ' || problem", query, offset, limit);
    }

    @Override
    protected SearchDocument document(Demand demand, Organisation owner) {
        var form = demand.form();
        return new SearchDocument(
                Kind.DEMAND,
                demand.id(),
                owner.id(),
                owner.name(),
                form.title(),
                joined(form.summary(), form.problem(), form.targets(), form.tried()),
                List.of(),
                null,
                form.industry(),
                Stream.ofNullable(form.livelihood()).toList(),
                form.cooperation(),
                null,
                form.town(),
                form.budgetFrom(),
                form.budgetTo(),
                published(demand),
                form.deadline() == null ? null : Facts.endOf(form.deadline()),
                Facts.endOf(form.expiresOn()));
    }

    @Override
    protected SearchCard card(Demand demand, Locale locale) {
        var form = demand.form();
        var meta = new ArrayList<String>();
        meta.add(site.industry(form.industry(), locale));
        if (form.town() != null) meta.add(site.town(form.town(), locale));
        meta.add(texts.get(locale, "demands.card.budget", facts.amount(form.budgetFrom(), form.budgetTo(), locale)));
        if (form.deadline() != null) {
            meta.add(texts.get(locale, "demands.card.deadline", form.deadline().toString()));
        }
        return new SearchCard(
                Kind.DEMAND,
                demand.id(),
                form.title(),
                form.summary(),
                meta,
                null,
                published(demand),
                demand.standing().demo());
    }
}
