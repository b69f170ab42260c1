package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.Browse;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Demands as search and lists see them: never their protected part. */
@Component
class DemandSource implements SearchSource {
    private final DemandRepository demands;
    private final Organisations organisations;
    private final Browse browse;
    private final Facts facts;
    private final Site site;
    private final Texts texts;
    private final Clock clock;

    DemandSource(
            DemandRepository demands,
            Organisations organisations,
            Browse browse,
            Facts facts,
            Site site,
            Texts texts,
            Clock clock) {
        this.demands = demands;
        this.organisations = organisations;
        this.browse = browse;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DEMAND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        var visible = visible(ids);
        var owners = owners(visible);
        return visible.stream()
                .map(demand -> document(demand, Objects.requireNonNull(owners.get(demand.organisationId()))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return demands.idsAfter(after, limit);
    }

    @Override
    public Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale) {
        return visible(ids).stream()
                .map(demand -> card(demand, locale))
                .collect(Collectors.toMap(SearchCard::id, Function.identity()));
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        return browse.listings("demand", "title || ' ' || summary || ' ' || problem", query, offset, limit);
    }

    private List<Demand> visible(Collection<UUID> ids) {
        var today = Facts.day(clock.instant());
        var found = demands.findAllById(ids).stream()
                .filter(demand -> demand.visibleOn(today))
                .toList();
        var owners = owners(found);
        return found.stream()
                .filter(demand -> Objects.requireNonNull(owners.get(demand.organisationId()))
                        .approved())
                .toList();
    }

    private Map<UUID, Organisation> owners(List<Demand> found) {
        return organisations.find(
                found.stream().map(Demand::organisationId).distinct().toList());
    }

    private SearchDocument document(Demand demand, Organisation owner) {
        return new SearchDocument(
                Kind.DEMAND,
                demand.id(),
                demand.organisationId(),
                owner.name(),
                demand.title(),
                Stream.of(demand.summary(), demand.problem(), demand.targets(), demand.tried())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")),
                List.of(),
                null,
                demand.industry(),
                Stream.ofNullable(demand.livelihood()).toList(),
                demand.cooperation(),
                null,
                demand.town(),
                demand.budgetFrom(),
                demand.budgetTo(),
                Objects.requireNonNullElse(demand.publishedAt(), Instant.EPOCH),
                demand.deadline() == null ? null : Facts.endOf(demand.deadline()),
                Facts.endOf(demand.expiresOn()));
    }

    private SearchCard card(Demand demand, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(site.industry(demand.industry(), locale));
        if (demand.town() != null) meta.add(site.town(demand.town(), locale));
        meta.add(
                texts.get(locale, "demands.card.budget", facts.amount(demand.budgetFrom(), demand.budgetTo(), locale)));
        if (demand.deadline() != null) {
            meta.add(
                    texts.get(locale, "demands.card.deadline", demand.deadline().toString()));
        }
        return new SearchCard(
                Kind.DEMAND,
                demand.id(),
                demand.title(),
                demand.summary(),
                meta,
                null,
                Objects.requireNonNullElse(demand.publishedAt(), Instant.EPOCH),
                demand.demo());
    }
}
