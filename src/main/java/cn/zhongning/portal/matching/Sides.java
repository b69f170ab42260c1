package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What matching sees of demands and results: only what the public may see at this moment, loaded together. */
@Component
class Sides {
    private final DemandService demands;
    private final ResultService results;
    private final Organisations organisations;

    Sides(DemandService demands, ResultService results, Organisations organisations) {
        this.demands = demands;
        this.results = results;
        this.organisations = organisations;
    }

    Optional<Need> need(UUID id) {
        return Optional.ofNullable(needs(List.of(id)).get(id));
    }

    Optional<Offer> offer(UUID id) {
        return Optional.ofNullable(offers(List.of(id)).get(id));
    }

    Map<UUID, Need> needs(Collection<UUID> ids) {
        var found = demands.visible(ids);
        var owners = owners(found);
        return found.stream().collect(Collectors.toMap(Demand::id, demand -> need(demand, owner(owners, demand))));
    }

    Map<UUID, Offer> offers(Collection<UUID> ids) {
        var found = results.visible(ids);
        var owners = owners(found);
        return found.stream().collect(Collectors.toMap(TechResult::id, result -> offer(result, owner(owners, result))));
    }

    /** Either kind, as far as both are alike. */
    Map<UUID, Side> of(Kind kind, Collection<UUID> ids) {
        var found = kind == Kind.DEMAND
                ? needs(ids).values().stream().map(Need::side)
                : offers(ids).values().stream().map(Offer::side);
        return found.collect(Collectors.toMap(Side::id, Function.identity()));
    }

    /** The reader's organisation's own published ones, latest first; what has expired is left out. */
    List<Side> own(Kind kind, int offset, int limit) {
        var ids = (kind == Kind.DEMAND ? demands : results)
                .mine(Stage.PUBLISHED, "", offset, limit).stream()
                        .map(Listing::id)
                        .toList();
        var visible = of(kind, ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(visible.get(id))).toList();
    }

    /** What was tried in vain is left out: it would find more of the same. */
    private static Need need(Demand demand, Organisation owner) {
        var form = demand.form();
        var side = new Side(
                Kind.DEMAND,
                demand.id(),
                owner.id(),
                owner.name(),
                demand.standing().demo(),
                form.title(),
                text(form.problem(), form.targets()),
                List.of(),
                form.industry(),
                form.livelihood(),
                form.town(),
                form.cooperation(),
                form.budgetFrom(),
                form.budgetTo());
        return new Need(side, form.deadline());
    }

    private static Offer offer(TechResult result, Organisation owner) {
        var form = result.form();
        var side = new Side(
                Kind.RESULT,
                result.id(),
                owner.id(),
                owner.name(),
                result.standing().demo(),
                form.title(),
                text(form.summary(), form.advantages(), form.cases()),
                form.keywords(),
                form.industry(),
                form.livelihood(),
                owner.town(),
                form.cooperation(),
                form.priceFrom(),
                form.priceTo());
        return new Offer(side, form.readiness());
    }

    private static String text(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private Map<UUID, Organisation> owners(List<? extends Listing<?, ?>> found) {
        return organisations.find(found.stream()
                .map(listing -> listing.standing().organisationId())
                .distinct()
                .toList());
    }

    private static Organisation owner(Map<UUID, Organisation> owners, Listing<?, ?> listing) {
        return Objects.requireNonNull(owners.get(listing.standing().organisationId()));
    }
}
