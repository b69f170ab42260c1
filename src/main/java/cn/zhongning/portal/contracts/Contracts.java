package cn.zhongning.portal.contracts;

import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What both sides record of a contract, from its draft to the number that the registry outside issued. */
@Service
@Transactional
public class Contracts {
    static final int REASON = 300;

    private final ContractRepository repository;
    private final Instalments instalments;
    private final Ledger ledger;
    private final ContractRights rights;
    private final Deals deals;
    private final ContractNews news;
    private final ContractHistory history;
    private final Site site;
    private final Clock clock;

    Contracts(
            ContractRepository repository,
            Instalments instalments,
            Ledger ledger,
            ContractRights rights,
            Deals deals,
            ContractNews news,
            ContractHistory history,
            Site site,
            Clock clock) {
        this.repository = repository;
        this.instalments = instalments;
        this.ledger = ledger;
        this.rights = rights;
        this.deals = deals;
        this.news = news;
        this.history = history;
        this.site = site;
        this.clock = clock;
    }

    /** As far as the reader may see it: whose it is not, for them there is none. */
    @Transactional(readOnly = true)
    public Contract get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("contracts.error.gone"));
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(UUID id) {
        return repository.findById(id).filter(rights::mayRead);
    }

    @Transactional(readOnly = true)
    public Optional<Contract> ofDeal(UUID deal) {
        return repository.findByDealId(deal).filter(rights::mayRead);
    }

    @Transactional(readOnly = true)
    public List<Instalment> instalments(Contract contract) {
        return instalments.of(get(contract.id()).id());
    }

    /** What was agreed, as its form holds it. */
    @Transactional(readOnly = true)
    public ContractForm form(Contract contract) {
        return new ContractForm(
                contract.kind(),
                contract.title(),
                contract.industry(),
                contract.town(),
                contract.signedOn(),
                contract.startsOn(),
                contract.endsOn(),
                contract.total(),
                contract.technology(),
                instalments(contract).stream().map(Instalment::part).toList());
    }

    public boolean mayWrite(Contract contract) {
        return rights.mayWrite(contract);
    }

    public boolean maySign(Contract contract) {
        return rights.maySign(contract);
    }

    public boolean mayRevise(Contract contract) {
        return switch (contract.stage()) {
            case DRAFT -> rights.mayWrite(contract);
            case SIGNED -> rights.reader().staff();
            case REGISTERED, ENDED -> false;
        };
    }

    public boolean mayPay(Contract contract) {
        return payable(contract) && rights.mayWrite(contract);
    }

    /** Both sides write on a draft; what is signed is mended by the centre, until it is registered. */
    public Contract revise(UUID id, int version, ContractForm form) {
        var contract = unchanged(id, version);
        switch (contract.stage()) {
            case DRAFT -> rights.write(contract);
            case SIGNED -> {
                rights.staff();
                requireSigningDay(form.signedOn());
            }
            case REGISTERED, ENDED -> throw new Refused("contracts.error.closed");
        }
        form.check(site, today());
        var saved = save(contract.with(form, clock.instant()), ContractStep.REVISED);
        instalments.replace(id, form.instalments());
        if (saved.signed()) news.revised(saved);
        return saved;
    }

    public Contract sign(UUID id, int version) {
        var contract = unchanged(id, version);
        rights.sign(contract);
        if (contract.stage() != ContractStage.DRAFT) throw new Refused("contracts.error.signed");
        requireSigningDay(contract.signedOn());
        var saved = save(contract.at(ContractStage.SIGNED, clock.instant()), ContractStep.SIGNED);
        if (saved.dealId() != null) deals.signed(saved.dealId());
        news.signed(saved);
        return saved;
    }

    /** Either side enters what the registry issued; it counts only when the centre has confirmed it. */
    public Contract enterNumber(UUID id, int version, String typed, @Nullable LocalDate on) {
        var contract = unchanged(id, version);
        rights.write(contract);
        requireSigned(contract);
        var issued = RegistryNumber.typed(typed, on);
        issued.check(contract, repository.findByRegistrationNumber(issued.number()), today());
        var day = Objects.requireNonNull(on);
        var saved = save(contract.numbered(issued.number(), day, clock.instant()), ContractStep.NUMBERED);
        news.numbered(saved);
        return saved;
    }

    /** The centre has compared the number with the registry: from now on the contract counts. */
    public Contract register(UUID id, int version) {
        rights.staff();
        var contract = unchanged(id, version);
        requireSigned(contract);
        if (contract.registrationNumber() == null) throw new Refused("contracts.error.number.missing");
        var saved = save(contract.at(ContractStage.REGISTERED, clock.instant()), ContractStep.REGISTERED);
        ledger.open(saved);
        if (saved.dealId() != null) deals.registered(saved.dealId());
        news.registered(saved);
        return saved;
    }

    /** One that is not going to be fulfilled; what was registered is taken back in the ledger instead. */
    public Contract end(UUID id, int version, String reason) {
        rights.staff();
        var contract = unchanged(id, version);
        if (contract.stage() != ContractStage.DRAFT && contract.stage() != ContractStage.SIGNED)
            throw new Refused("contracts.error.closed");
        Ledger.checkReason(reason);
        var saved = save(contract.at(ContractStage.ENDED, clock.instant()), ContractStep.ENDED);
        news.ended(saved, reason.strip());
        if (saved.dealId() != null) endDeal(saved.dealId(), reason);
        return saved;
    }

    /** The other way round the database does it: an ended deal has no open contract. */
    private void endDeal(UUID id, String reason) {
        var deal = deals.get(id);
        if (deal.stage() != DealStage.ENDED) {
            deals.move(id, deal.version(), DealMove.END, Words.because(Ending.OTHER, reason));
        }
    }

    /** @param paid null takes a payment back that was noted by mistake */
    public void pay(UUID contract, UUID instalment, @Nullable LocalDate seen, @Nullable LocalDate paid) {
        var of = get(contract);
        rights.write(of);
        if (!payable(of)) throw new Refused("contracts.error.not-signed");
        if (paid != null && paid.isAfter(today())) throw new Refused("contracts.error.paid-on.future");
        var one = instalments
                .find(instalment)
                .filter(found -> found.contractId().equals(contract))
                .orElseThrow(() -> new Refused("contracts.error.gone"));
        if (!instalments.pay(instalment, seen, paid)) throw new Refused("contracts.error.paid");
        history.add(of, paid == null ? ContractStep.PAYMENT_WITHDRAWN : ContractStep.PAID);
        if (paid != null) news.paid(of, one);
    }

    private static boolean payable(Contract contract) {
        return contract.signed() || contract.stage() == ContractStage.REGISTERED;
    }

    private static void requireSigningDay(@Nullable LocalDate day) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("signedOn", day != null, "contracts.error.signed-on");
        mistakes.complain();
    }

    private static void requireSigned(Contract contract) {
        if (contract.stage() == ContractStage.REGISTERED) throw new Refused("contracts.error.registered");
        if (!contract.signed()) throw new Refused("contracts.error.not-signed");
    }

    private Contract unchanged(UUID id, int version) {
        var contract = get(id);
        if (contract.version() != version) throw new Refused("contracts.error.changed");
        return contract;
    }

    private Contract save(Contract contract, ContractStep step) {
        try {
            var saved = repository.save(contract);
            history.add(saved, step);
            return saved;
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw new Refused("contracts.error.changed");
        } catch (DuplicateKeyException takenMeanwhile) {
            throw EnteredContracts.twin(takenMeanwhile).orElseGet(() -> new Refused("contracts.error.number.known"));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
