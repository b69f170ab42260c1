package cn.zhongning.portal.opendata;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.opendata.OpenResult.Price;
import cn.zhongning.portal.opendata.OpenResult.Readiness;
import cn.zhongning.portal.opendata.OpenResult.Right;
import cn.zhongning.portal.results.ResultData;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result before the public: never its protected part. */
record ResultItem(TechResult result, Organisation owner, OpenWords words, ResultData facts) implements OpenItem {
    @Override
    public UUID id() {
        return result.id();
    }

    @Override
    public Kind kind() {
        return Kind.RESULT;
    }

    @Override
    public String industry() {
        return result.form().industry();
    }

    @Override
    public @Nullable String town() {
        return owner.town();
    }

    @Override
    public Instant expiresAt() {
        return Facts.endOf(result.form().expiresOn());
    }

    @Override
    public OpenResult data(Locale locale, @Nullable Instant changedAt) {
        var form = result.form();
        return new OpenResult(
                id().toString(),
                words.url(kind(), id(), locale),
                form.title(),
                form.team(),
                form.summary(),
                form.advantages(),
                form.cases(),
                form.field(),
                form.keywords(),
                words.industry(form.industry(), locale),
                words.livelihood(form.livelihood(), locale),
                words.town(owner.town(), locale),
                words.organisation(owner, locale),
                readiness(form, locale),
                rights(form, locale),
                words.words(form.cooperation(), locale),
                price(form, locale),
                form.images().stream().map(this::picture).toList(),
                OpenWords.moment(result.standing().publishedAt()),
                form.expiresOn().toString(),
                result.standing().demo(),
                OpenWords.moment(changedAt));
    }

    @Override
    public List<DublinCore> dublinCore() {
        var form = result.form();
        return new Description(words, this)
                .said("title", form.title())
                .said("creator", form.team())
                .said("contributor", owner.name())
                .subjects(form.industry(), form.livelihood(), form.keywords())
                .said("subject", form.field())
                .said("description", form.summary())
                .said("description", form.advantages())
                .coverage(owner.town())
                .said("relation", words.url("/organisations/" + owner.id(), Texts.CHINESE))
                .common(Objects.requireNonNullElse(
                        result.standing().publishedAt(), result.standing().updatedAt()));
    }

    @Override
    public Map<String, Object> linked(Locale locale) {
        return facts.of(result.form(), owner);
    }

    private @Nullable Readiness readiness(ResultForm form, Locale locale) {
        if (form.readiness() == null) return null;
        var scale = form.readinessScale();
        var assessed = form.assessedOn();
        return new Readiness(
                form.readiness(),
                scale == null ? null : words.word(scale, locale),
                form.readinessEvidence(),
                form.assessedBy(),
                assessed == null ? null : assessed.toString());
    }

    private List<Right> rights(ResultForm form, Locale locale) {
        return form.intellectualProperty().rights().stream()
                .map(right ->
                        new Right(words.word(right.kind(), locale), right.number(), words.word(right.status(), locale)))
                .toList();
    }

    private Price price(ResultForm form, Locale locale) {
        var day = ResultData.priceDay(form);
        return new Price(
                words.word(form.priceMode(), locale),
                OpenWords.yuan(form.priceFrom()),
                OpenWords.yuan(form.priceTo()),
                day == null ? null : day.toString(),
                ResultData.priceTerms(form));
    }

    private String picture(UUID image) {
        return words.url("/pictures/" + image, Texts.CHINESE);
    }
}
