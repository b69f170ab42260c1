package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a contract begins: from a deal whose sides have agreed to sign. */
@Service
class NewContracts {
    private final ContractRepository contracts;
    private final Instalments instalments;
    private final ContractRights rights;
    private final Deals deals;
    private final LikelyKind likely;
    private final Organisations organisations;
    private final ContractHistory history;
    private final Site site;
    private final Clock clock;

    NewContracts(
            ContractRepository contracts,
            Instalments instalments,
            ContractRights rights,
            Deals deals,
            LikelyKind likely,
            Organisations organisations,
            ContractHistory history,
            Site site,
            Clock clock) {
        this.contracts = contracts;
        this.instalments = instalments;
        this.rights = rights;
        this.deals = deals;
        this.likely = likely;
        this.organisations = organisations;
        this.history = history;
        this.site = site;
        this.clock = clock;
    }

    record Parties(String buyer, String seller) {}

    /** Whether the reader may begin it now. */
    boolean possible(Deal deal) {
        return deal.stage() == DealStage.SIGNING && rights.mayWrite(deal);
    }

    /** What the form begins with. @throws Refused where the reader may not begin it */
    ContractForm begun(UUID id) {
        var deal = open(id);
        var town = organisations.find(deal.buyer()).map(Organisation::town).orElse(null);
        var industry = site.knowsIndustry(deal.industry()) ? deal.industry() : "";
        return new ContractForm(likely.of(deal), deal.title(), industry, town, null, null, null, 0, 0, List.of());
    }

    /** Of two who begin it at once, the second is told that it has changed and finds what the first wrote. */
    @Transactional
    Contract begin(UUID id, ContractForm form) {
        var deal = open(id);
        form.check(site, LocalDate.now(clock));
        if (contracts.findByDealId(id).isPresent()) throw new Refused("contracts.error.changed");
        var saved = save(Contract.draft(id, ContractSides.of(deal.buyer(), deal.seller()), form, clock.instant()));
        instalments.replace(saved.id(), form.instalments());
        history.add(saved, ContractStep.BEGUN);
        return saved;
    }

    Parties parties(UUID id) {
        var deal = deals.get(id);
        return parties(ContractSides.of(deal.buyer(), deal.seller()));
    }

    Parties parties(Contract contract) {
        return parties(contract.parties());
    }

    private Parties parties(ContractSides sides) {
        return new Parties(name(sides.buyer(), sides.outsider()), name(sides.seller(), sides.outsider()));
    }

    private Deal open(UUID id) {
        var deal = deals.get(id);
        if (!rights.mayWrite(deal)) throw new Refused("contracts.error.not-yours");
        if (deal.stage() != DealStage.SIGNING) throw new Refused("contracts.error.not-agreed");
        return deal;
    }

    private Contract save(Contract draft) {
        try {
            return contracts.save(draft);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new Refused("contracts.error.changed");
        }
    }

    private String name(@Nullable UUID organisation, @Nullable Outsider otherwise) {
        return Optional.ofNullable(organisation)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .or(() -> Optional.ofNullable(otherwise).map(Outsider::name))
                .orElse("—");
    }
}
