package cn.zhongning.portal.results;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.EditorFields;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.ListingArticle;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Passages;
import cn.zhongning.portal.listings.Presentation;
import cn.zhongning.portal.listings.Publisher;
import cn.zhongning.portal.pictures.Figures;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A result as it is read. */
@Component
class ResultPresentation implements Presentation<TechResult, ResultForm> {
    private final ResultService results;
    private final Publisher publisher;
    private final Attachments attachments;
    private final PriceWords prices;
    private final Pictures pictures;
    private final Facts facts;
    private final Site site;
    private final Texts texts;

    ResultPresentation(
            ResultService results,
            Publisher publisher,
            Attachments attachments,
            PriceWords prices,
            Pictures pictures,
            Facts facts,
            Site site,
            Texts texts) {
        this.results = results;
        this.prices = prices;
        this.publisher = publisher;
        this.attachments = attachments;
        this.pictures = pictures;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
    }

    @Override
    public ListingService<TechResult, ResultForm> service() {
        return results;
    }

    @Override
    public EditorFields<ResultForm> fields(Locale locale, LocalDate today) {
        return new ResultFields(texts, site, pictures, locale, today);
    }

    @Override
    public ResultForm blank(LocalDate today) {
        return ResultForm.blank(today);
    }

    @Override
    public ListingArticle article(TechResult result, Locale locale) {
        var form = result.form();
        var figures = new ResultFigures(texts, locale);
        var article = new ListingArticle(
                texts, locale, Kind.RESULT, form.title(), result.standing().demo());
        article.fact("listings.published", publisher.of(result.standing(), locale));
        article.fact("results.team", form.team());
        article.fact("listings.industry", facts.industry(form, locale));
        article.fact("listings.livelihood", facts.livelihood(form, locale));
        article.fact("results.field", form.field());
        if (form.readiness() != null) article.fact("results.readiness", figures.readiness(form));
        article.fact("results.price", prices.whole(form, locale));
        article.fact("listings.cooperation", facts.cooperation(form, locale));
        article.fact("results.keywords", keywords(form, locale));
        pictures.inOrder(form.images()).forEach(picture -> article.add(Figures.of(picture, form.title())));
        article.part("results.summary", form.summary());
        article.part("results.advantages", form.advantages());
        article.part("results.evidence", evidence(form, locale));
        if (!form.intellectualProperty().rights().isEmpty()) figures.addRights(article, form.intellectualProperty());
        article.part("results.cases", form.cases());
        article.files(attachments.of(result.id()));
        return article;
    }

    @Override
    public List<Passage> passages(ResultForm form, Locale locale) {
        return new Passages(texts, locale)
                .open("title", "results.title", form.title())
                .open("team", "results.team", form.team())
                .open("industry", "listings.industry", facts.industry(form, locale))
                .open("livelihood", "listings.livelihood", facts.livelihood(form, locale))
                .open("field", "results.field", form.field())
                .open("keywords", "results.keywords", keywords(form, locale))
                .open("summary", "results.summary", form.summary())
                .open("advantages", "results.advantages", form.advantages())
                .open("readiness", "results.readiness", level(form, locale))
                .open("readinessEvidence", "results.evidence", evidence(form, locale))
                .open("intellectualProperty", "results.intellectual-property", rights(form, locale))
                .open("cases", "results.cases", form.cases())
                .open("cooperation", "listings.cooperation", facts.cooperation(form, locale))
                .open("priceTo", "results.price", prices.whole(form, locale))
                .open("images", "results.images", pictures(form, locale))
                .closing(form);
    }

    private String level(ResultForm form, Locale locale) {
        var level = form.readiness();
        if (level == null) return "";
        var scale = form.readinessScale();
        var told = texts.get(locale, "results.readiness.level", level) + " · " + text("results.level." + level, locale);
        return scale == null ? told : told + " · " + texts.label(locale, scale);
    }

    private String evidence(ResultForm form, Locale locale) {
        var assessed = String.join(
                " · ",
                List.of(form.assessedBy(), Facts.iso(form.assessedOn())).stream()
                        .filter(part -> !part.isBlank())
                        .toList());
        if (assessed.isBlank()) return form.readinessEvidence();
        return form.readinessEvidence() + "\n" + texts.get(locale, "results.assessed", assessed);
    }

    private String keywords(ResultForm form, Locale locale) {
        return String.join(text("listings.and", locale), form.keywords());
    }

    private String rights(ResultForm form, Locale locale) {
        return form.intellectualProperty().rights().stream()
                .map(right -> texts.get(
                        locale,
                        "results.right",
                        texts.label(locale, right.kind()),
                        right.number(),
                        texts.label(locale, right.status())))
                .collect(Collectors.joining("\n"));
    }

    /** By their words: a reviewer sees in the comparison that one was exchanged. */
    private String pictures(ResultForm form, Locale locale) {
        return pictures.inOrder(form.images()).stream()
                .map(picture -> picture.alt().isEmpty() ? text("results.images.wordless", locale) : picture.alt())
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, Locale locale) {
        return texts.get(locale, key);
    }
}
