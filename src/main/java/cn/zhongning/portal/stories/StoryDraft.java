package cn.zhongning.portal.stories;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.contracts.Contract;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first text of a story, from what led to the contract: the match, the intention, the talk. Public parts only. */
@Component
class StoryDraft {
    private static final int ROOM = 40;

    private final Deals deals;
    private final DemandService demands;
    private final ResultService results;
    private final Organisations organisations;
    private final Texts texts;

    StoryDraft(Deals deals, DemandService demands, ResultService results, Organisations organisations, Texts texts) {
        this.deals = deals;
        this.demands = demands;
        this.results = results;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** A listing of the chain, as the public reads it. */
    private record Link(String title, String text) {}

    StoryForm of(Contract contract) {
        var deal = contract.dealId() == null ? null : deals.get(contract.dealId());
        var buyer = name(contract.buyerOrganisation());
        var seller = name(contract.sellerOrganisation());
        var demand = link(deal, Kind.DEMAND);
        var result = link(deal, Kind.RESULT);
        var topic = demand.or(() -> result).map(Link::title).orElse(contract.title());
        var parts = new ArrayList<String>();
        demand.ifPresent(link -> parts.add(text("stories.draft.needed", buyer, link.title(), link.text())));
        result.ifPresent(link -> parts.add(text("stories.draft.fitted", seller, link.title(), link.text())));
        parts.add(text("stories.draft.way", String.join("\n", way(contract, deal, buyer, seller))));
        return new StoryForm(
                text("stories.draft.title", cut(topic, StoryForm.TITLE - ROOM)),
                text(
                        "stories.draft.summary",
                        buyer,
                        seller,
                        cut(topic, StoryForm.TITLE),
                        texts.label(Texts.CHINESE, contract.kind())),
                String.join("\n\n", parts));
    }

    private List<String> way(Contract contract, @Nullable Deal deal, String buyer, String seller) {
        var way = new ArrayList<String>();
        if (deal != null) {
            var asker = deal.askerOrganisation().equals(contract.buyerOrganisation()) ? buyer : seller;
            var sent = Facts.day(deal.sentAt());
            way.add(text("stories.draft.sent", sent.toString(), asker));
            if (deal.answeredAt() != null) {
                var answered = Facts.day(deal.answeredAt());
                way.add(text("stories.draft.answered", answered.toString(), ChronoUnit.DAYS.between(sent, answered)));
            }
        }
        way.add(text(
                "stories.draft.signed",
                String.valueOf(contract.signedOn()),
                texts.label(Texts.CHINESE, contract.kind()),
                contract.title()));
        if (contract.registeredOn() != null)
            way.add(text("stories.draft.registered", contract.registeredOn().toString()));
        return way;
    }

    /** What the deal is about, or the match that led to it. */
    private Optional<Link> link(@Nullable Deal deal, Kind kind) {
        if (deal == null) return Optional.empty();
        var id = deal.kind() == kind ? deal.listingId() : deal.originKind() == kind ? deal.originId() : null;
        if (id == null) return Optional.empty();
        return kind == Kind.DEMAND
                ? demands.visible(id)
                        .map(demand ->
                                new Link(demand.form().title(), demand.form().problem()))
                : results.visible(id)
                        .map(result -> new Link(
                                result.form().title(),
                                result.form().advantages().isBlank()
                                        ? result.form().summary()
                                        : result.form().advantages()));
    }

    private String name(@Nullable UUID organisation) {
        return Optional.ofNullable(organisation)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("—");
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.CHINESE, key, arguments);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
