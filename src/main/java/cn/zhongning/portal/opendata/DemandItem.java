package cn.zhongning.portal.opendata;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandData;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand before the public: never its protected part. */
record DemandItem(Demand demand, Organisation owner, OpenWords words, DemandData facts) implements OpenItem {
    @Override
    public UUID id() {
        return demand.id();
    }

    @Override
    public Kind kind() {
        return Kind.DEMAND;
    }

    @Override
    public String industry() {
        return demand.form().industry();
    }

    @Override
    public @Nullable String town() {
        return demand.form().town();
    }

    @Override
    public Instant expiresAt() {
        return Facts.endOf(demand.form().expiresOn());
    }

    @Override
    public OpenDemand data(Locale locale, @Nullable Instant changedAt) {
        var form = demand.form();
        return new OpenDemand(
                id().toString(),
                words.url(kind(), id(), locale),
                form.title(),
                form.summary(),
                form.problem(),
                form.targets(),
                form.tried(),
                words.industry(form.industry(), locale),
                words.livelihood(form.livelihood(), locale),
                words.town(form.town(), locale),
                words.organisation(owner, locale),
                words.words(form.cooperation(), locale),
                OpenWords.yuan(form.budgetFrom()),
                OpenWords.yuan(form.budgetTo()),
                form.deadline() == null ? null : form.deadline().toString(),
                OpenWords.moment(demand.standing().publishedAt()),
                form.expiresOn().toString(),
                demand.standing().demo(),
                OpenWords.moment(changedAt));
    }

    @Override
    public List<DublinCore> dublinCore() {
        var form = demand.form();
        return new Description(words, this)
                .said("title", form.title())
                .said("creator", owner.name())
                .subjects(form.industry(), form.livelihood(), List.of())
                .said("description", form.summary())
                .said("description", form.problem().equals(form.summary()) ? "" : form.problem())
                .coverage(form.town())
                .said("relation", words.url("/organisations/" + owner.id(), Texts.CHINESE))
                .common(Objects.requireNonNullElse(
                        demand.standing().publishedAt(), demand.standing().updatedAt()));
    }

    @Override
    public Map<String, Object> linked(Locale locale) {
        return facts.of(demand.form(), owner);
    }
}
