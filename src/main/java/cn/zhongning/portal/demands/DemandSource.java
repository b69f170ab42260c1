package cn.zhongning.portal.demands;

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

/** What search and lists say of a demand. */
@Component
class DemandSource extends ListingSource<Demand, DemandForm> {
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
        super(Kind.DEMAND, "title || ' ' || summary || ' ' || problem", demands, organisations, browse, clock);
        this.facts = facts;
        this.site = site;
        this.texts = texts;
    }

    @Override
    protected Particulars particulars(DemandForm form, Organisation owner) {
        return new Particulars(
                joined(form.summary(), form.problem(), form.targets(), form.tried()),
                List.of(),
                null,
                form.town(),
                form.budgetFrom(),
                form.budgetTo(),
                form.deadline());
    }

    @Override
    protected List<String> meta(DemandForm form, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(site.industry(form.industry(), locale));
        if (form.town() != null) meta.add(site.town(form.town(), locale));
        meta.add(texts.get(locale, "demands.card.budget", facts.amount(form.budgetFrom(), form.budgetTo(), locale)));
        if (form.deadline() != null) {
            meta.add(texts.get(locale, "demands.card.deadline", form.deadline().toString()));
        }
        return meta;
    }
}
