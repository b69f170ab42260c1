package cn.zhongning.portal.demands;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingArticle;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Passages;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.listings.Publisher;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A demand as it is read. */
@Component
class DemandPresentation implements Presentation<Demand, DemandForm> {
    private final DemandService demands;
    private final Publisher publisher;
    private final Attachments attachments;
    private final Facts facts;
    private final Site site;
    private final Texts texts;
    private final Clock clock;

    DemandPresentation(
            DemandService demands,
            Publisher publisher,
            Attachments attachments,
            Facts facts,
            Site site,
            Texts texts,
            Clock clock) {
        this.demands = demands;
        this.publisher = publisher;
        this.attachments = attachments;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public ListingService<Demand, DemandForm> service() {
        return demands;
    }

    @Override
    public EditorFields<DemandForm> fields(Locale locale, LocalDate today) {
        return new DemandFields(texts, site, locale, today);
    }

    @Override
    public DemandForm blank(LocalDate today) {
        return DemandForm.blank(today);
    }

    @Override
    public ListingArticle article(Demand demand, Locale locale) {
        var form = demand.form();
        var article = new ListingArticle(
                texts, locale, Kind.DEMAND, form.title(), demand.standing().demo());
        article.fact("listings.published", publisher.of(demand.standing(), locale));
        article.fact("listings.industry", facts.industry(form, locale));
        article.fact("listings.livelihood", facts.livelihood(form, locale));
        article.fact("listings.town", town(form, locale));
        article.fact("demands.budget", budget(form, locale));
        article.fact("demands.cooperation", facts.cooperation(form, locale));
        if (form.deadline() != null) article.fact("demands.deadline", until(form.deadline(), locale));
        if (!form.problem().contains(form.summary())) article.part("demands.summary", form.summary());
        article.part("demands.problem", form.problem());
        article.part("demands.targets", form.targets());
        article.part("demands.tried", form.tried());
        article.files(attachments.of(demand.id()));
        return article;
    }

    @Override
    public List<Passage> passages(DemandForm form, Locale locale) {
        return new Passages(texts, locale)
                .open("title", "demands.title", form.title())
                .open("summary", "demands.summary", form.summary())
                .open("industry", "listings.industry", facts.industry(form, locale))
                .open("livelihood", "listings.livelihood", facts.livelihood(form, locale))
                .open("town", "listings.town", town(form, locale))
                .open("problem", "demands.problem", form.problem())
                .open("targets", "demands.targets", form.targets())
                .open("tried", "demands.tried", form.tried())
                .open("budgetTo", "demands.budget", budget(form, locale))
                .open("cooperation", "demands.cooperation", facts.cooperation(form, locale))
                .open("deadline", "demands.deadline", Facts.iso(form.deadline()))
                .closing(form);
    }

    private String town(DemandForm form, Locale locale) {
        return form.town() == null ? "" : site.town(form.town(), locale);
    }

    private String budget(DemandForm form, Locale locale) {
        return facts.amount(form.budgetFrom(), form.budgetTo(), locale);
    }

    private String until(LocalDate deadline, Locale locale) {
        long days = ChronoUnit.DAYS.between(Facts.day(clock.instant()), deadline);
        if (days < 0) return texts.get(locale, "demands.deadline.over", deadline.toString());
        return texts.get(locale, "demands.deadline.left", deadline.toString(), days);
    }
}
