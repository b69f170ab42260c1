package cn.zhongning.portal.results;

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

/** TechResults as search and lists see them: never their protected part. */
@Component
class ResultSource implements SearchSource {
    private final ResultRepository results;
    private final Organisations organisations;
    private final Browse browse;
    private final Facts facts;
    private final Site site;
    private final Texts texts;
    private final Clock clock;

    ResultSource(
            ResultRepository results,
            Organisations organisations,
            Browse browse,
            Facts facts,
            Site site,
            Texts texts,
            Clock clock) {
        this.results = results;
        this.organisations = organisations;
        this.browse = browse;
        this.facts = facts;
        this.site = site;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.RESULT;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        var visible = visible(ids);
        var owners = owners(visible);
        return visible.stream()
                .map(result -> document(result, Objects.requireNonNull(owners.get(result.organisationId()))))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return results.idsAfter(after, limit);
    }

    @Override
    public Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale) {
        return visible(ids).stream()
                .map(result -> card(result, locale))
                .collect(Collectors.toMap(SearchCard::id, Function.identity()));
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        return browse.listings("tech_result", "title || ' ' || summary || ' ' || field", query, offset, limit);
    }

    private List<TechResult> visible(Collection<UUID> ids) {
        var today = Facts.day(clock.instant());
        var found = results.findAllById(ids).stream()
                .filter(result -> result.visibleOn(today))
                .toList();
        var owners = owners(found);
        return found.stream()
                .filter(result -> Objects.requireNonNull(owners.get(result.organisationId()))
                        .approved())
                .toList();
    }

    private Map<UUID, Organisation> owners(List<TechResult> found) {
        return organisations.find(
                found.stream().map(TechResult::organisationId).distinct().toList());
    }

    private SearchDocument document(TechResult result, Organisation owner) {
        return new SearchDocument(
                Kind.RESULT,
                result.id(),
                result.organisationId(),
                owner.name(),
                result.title(),
                Stream.of(result.summary(), result.advantages(), result.cases())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")),
                result.keywords(),
                null,
                result.industry(),
                Stream.ofNullable(result.livelihood()).toList(),
                result.cooperation(),
                result.readiness(),
                owner.town(),
                result.priceFrom(),
                result.priceTo(),
                Objects.requireNonNullElse(result.publishedAt(), Instant.EPOCH),
                null,
                Facts.endOf(result.expiresOn()));
    }

    private SearchCard card(TechResult result, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(site.industry(result.industry(), locale));
        result.cooperation().forEach(mode -> meta.add(texts.label(locale, mode)));
        meta.add(texts.get(locale, "results.card.price", facts.amount(result.priceFrom(), result.priceTo(), locale)));
        return new SearchCard(
                Kind.RESULT,
                result.id(),
                result.title(),
                first(result.summary()),
                meta,
                result.readiness(),
                Objects.requireNonNullElse(result.publishedAt(), Instant.EPOCH),
                result.demo());
    }

    /** Its first sentence, as far as a list has room. */
    private static String first(String text) {
        int end = text.indexOf('。');
        var sentence = end < 0 ? text : text.substring(0, end + 1);
        return sentence.length() <= 160 ? sentence : sentence.substring(0, 159) + "…";
    }
}
