package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.moment;
import static cn.zhongning.portal.api.Codes.yuan;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.feeds.OpenEvent.Named;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.Standing;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.results.PriceWords;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what the public reads of demands and results, in the reader's language. */
@Component
class Items {
    private final Organisations organisations;
    private final Attachments attachments;
    private final Texts texts;
    private final Site site;
    private final String origin;

    Items(
            Organisations organisations,
            Attachments attachments,
            Texts texts,
            Site site,
            @Value("${portal.origin}") String origin) {
        this.organisations = organisations;
        this.attachments = attachments;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    DemandItem of(Demand demand, Locale locale) {
        var form = demand.form();
        var standing = demand.standing();
        var town = form.town();
        return new DemandItem(
                demand.id(),
                url(Kind.DEMAND.address(demand.id()), locale),
                form.title(),
                form.summary(),
                form.problem(),
                form.targets(),
                form.tried(),
                industry(form.industry(), locale),
                livelihood(form.livelihood(), locale),
                town == null ? null : new Named(town, site.town(town, locale)),
                yuan(form.budgetFrom()),
                yuan(form.budgetTo()),
                named(form.cooperation(), locale),
                form.deadline(),
                form.expiresOn(),
                owner(standing, locale),
                agency(standing, locale),
                files(demand.id()),
                standing.demo(),
                published(standing),
                moment(standing.updatedAt()));
    }

    ResultItem of(TechResult result, Locale locale) {
        var form = result.form();
        var standing = result.standing();
        return new ResultItem(
                result.id(),
                url(Kind.RESULT.address(result.id()), locale),
                form.title(),
                form.team(),
                form.summary(),
                form.advantages(),
                form.keywords(),
                form.field(),
                industry(form.industry(), locale),
                livelihood(form.livelihood(), locale),
                readiness(form, locale),
                rights(form, locale),
                form.cases(),
                named(form.cooperation(), locale),
                price(form, locale),
                form.images().stream().map(id -> origin + "/pictures/" + id).toList(),
                form.expiresOn(),
                owner(standing, locale),
                agency(standing, locale),
                files(result.id()),
                standing.demo(),
                published(standing),
                moment(standing.updatedAt()));
    }

    private ResultItem.@Nullable Readiness readiness(ResultForm form, Locale locale) {
        var level = form.readiness();
        var scale = form.readinessScale();
        if (level == null) return null;
        return new ResultItem.Readiness(
                level,
                scale == null ? null : named(scale, locale),
                form.readinessEvidence(),
                form.assessedBy(),
                form.assessedOn());
    }

    private List<ResultItem.Right> rights(ResultForm form, Locale locale) {
        return form.intellectualProperty().rights().stream()
                .map(right -> new ResultItem.Right(
                        named(right.kind(), locale), right.number(), named(right.status(), locale)))
                .toList();
    }

    private ResultItem.Price price(ResultForm form, Locale locale) {
        var mode = form.priceMode();
        return new ResultItem.Price(
                named(mode, locale),
                yuan(form.priceFrom()),
                yuan(form.priceTo()),
                PriceWords.dated(mode) ? form.priceDay() : null,
                PriceWords.worded(mode) && !form.priceTerms().isBlank() ? form.priceTerms() : null);
    }

    private Party owner(Standing standing, Locale locale) {
        return party(standing.organisationId(), "/organisations/", locale);
    }

    private @Nullable Party agency(Standing standing, Locale locale) {
        var agency = standing.agencyId();
        return agency == null ? null : party(agency, "/agencies/", locale);
    }

    private Party party(UUID id, String pages, Locale locale) {
        var name = organisations.find(id).map(Organisation::name).orElseThrow();
        return new Party(id, name, url(pages + id, locale));
    }

    private List<Paper> files(UUID listing) {
        return attachments.of(listing).stream()
                .map(file -> new Paper(file.name(), file.type(), file.size(), origin + file.address()))
                .toList();
    }

    private Named industry(String code, Locale locale) {
        return new Named(code, site.industry(code, locale));
    }

    private @Nullable Named livelihood(@Nullable String code, Locale locale) {
        return code == null ? null : new Named(code, site.livelihood(code, locale));
    }

    private Named named(Enum<?> constant, Locale locale) {
        return new Named(Codes.code(constant), texts.label(locale, constant));
    }

    private List<Named> named(List<? extends Enum<?>> constants, Locale locale) {
        return constants.stream().map(each -> named(each, locale)).toList();
    }

    private static OffsetDateTime published(Standing standing) {
        return moment(Objects.requireNonNullElse(standing.publishedAt(), Instant.EPOCH));
    }

    private String url(String address, Locale locale) {
        return origin + PageRequest.link(locale, address);
    }
}
