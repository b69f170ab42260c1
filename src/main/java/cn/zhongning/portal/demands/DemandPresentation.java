package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingArticle;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Passage;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.listings.Publisher;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A demand as it is read. */
@Component
class DemandPresentation implements Presentation<Demand, DemandForm> {
    private final DemandService demands;
    private final Publisher publisher;
    private final Facts facts;
    private final Site site;
    private final Texts texts;
    private final Clock clock;

    DemandPresentation(DemandService demands, Publisher publisher, Facts facts, Site site, Texts texts, Clock clock) {
        this.demands = demands;
        this.publisher = publisher;
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
        article.fact(texts.get(locale, "listings.published"), publisher.of(demand.standing(), locale));
        article.fact(texts.get(locale, "listings.industry"), industry(form, locale));
        if (form.livelihood() != null) article.fact(texts.get(locale, "listings.livelihood"), livelihood(form, locale));
        if (form.town() != null) article.fact(texts.get(locale, "listings.town"), town(form, locale));
        article.fact(texts.get(locale, "demands.budget"), budget(form, locale));
        if (!form.cooperation().isEmpty()) {
            article.fact(texts.get(locale, "demands.cooperation"), cooperation(form.cooperation(), locale));
        }
        var deadline = form.deadline();
        if (deadline != null) article.fact(texts.get(locale, "demands.deadline"), until(deadline, locale));
        if (!form.problem().contains(form.summary())) {
            article.part(texts.get(locale, "demands.summary"), form.summary());
        }
        article.part(texts.get(locale, "demands.problem"), form.problem());
        article.part(texts.get(locale, "demands.targets"), form.targets());
        article.part(texts.get(locale, "demands.tried"), form.tried());
        return article;
    }

    @Override
    public List<Passage> passages(DemandForm form, Locale locale) {
        return List.of(
                open("title", "demands.title", form.title(), locale),
                open("summary", "demands.summary", form.summary(), locale),
                open("industry", "listings.industry", industry(form, locale), locale),
                open("livelihood", "listings.livelihood", livelihood(form, locale), locale),
                open("town", "listings.town", town(form, locale), locale),
                open("problem", "demands.problem", form.problem(), locale),
                open("targets", "demands.targets", form.targets(), locale),
                open("tried", "demands.tried", form.tried(), locale),
                open("budgetTo", "demands.budget", budget(form, locale), locale),
                open("cooperation", "demands.cooperation", cooperation(form.cooperation(), locale), locale),
                open("deadline", "demands.deadline", day(form.deadline()), locale),
                open("expiresOn", "listings.expiry", day(form.expiresOn()), locale),
                shut("protectedPart", "listings.protected", form.protectedPart(), locale),
                shut("contact", "listings.contact", form.contact(), locale));
    }

    private Passage open(String field, String label, String text, Locale locale) {
        return new Passage(field, texts.get(locale, label), text, true);
    }

    private Passage shut(String field, String label, String text, Locale locale) {
        return new Passage(field, texts.get(locale, label), text, false);
    }

    private String industry(DemandForm form, Locale locale) {
        return form.industry().isBlank() ? "" : site.industry(form.industry(), locale);
    }

    private String livelihood(DemandForm form, Locale locale) {
        return form.livelihood() == null ? "" : site.livelihood(form.livelihood(), locale);
    }

    private String town(DemandForm form, Locale locale) {
        return form.town() == null ? "" : site.town(form.town(), locale);
    }

    private String budget(DemandForm form, Locale locale) {
        return facts.amount(form.budgetFrom(), form.budgetTo(), locale);
    }

    private String cooperation(List<CooperationMode> modes, Locale locale) {
        return modes.stream()
                .map(mode -> texts.label(locale, mode))
                .collect(Collectors.joining(texts.get(locale, "listings.and")));
    }

    private String until(LocalDate deadline, Locale locale) {
        long days = ChronoUnit.DAYS.between(Facts.day(clock.instant()), deadline);
        if (days < 0) return texts.get(locale, "demands.deadline.over", deadline.toString());
        return texts.get(locale, "demands.deadline.left", deadline.toString(), days);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
