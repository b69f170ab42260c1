package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.contracts.EntryForm.Absent;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts to which no deal on the portal led: the centre enters them, and they go the same way from there. */
@Service
@Transactional
class EnteredContracts {
    private static final Set<OrganisationKind> PARTIES = Set.of(
            OrganisationKind.ENTERPRISE,
            OrganisationKind.UNIVERSITY,
            OrganisationKind.AGENCY,
            OrganisationKind.ORGANISER);

    private final ContractRepository contracts;
    private final Instalments instalments;
    private final ContractRights rights;
    private final ContractHistory history;
    private final ContractNews news;
    private final Organisations organisations;
    private final Site site;
    private final Clock clock;

    EnteredContracts(
            ContractRepository contracts,
            Instalments instalments,
            ContractRights rights,
            ContractHistory history,
            ContractNews news,
            Organisations organisations,
            Site site,
            Clock clock) {
        this.contracts = contracts;
        this.instalments = instalments;
        this.rights = rights;
        this.history = history;
        this.news = news;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    /** Who can be a side: organisations that the centre has checked, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> parties(String text, int offset, int limit) {
        rights.staff();
        return organisations.approved(PARTIES, text, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> party(UUID id) {
        rights.staff();
        return organisations.find(id).filter(Organisation::approved).filter(found -> PARTIES.contains(found.kind()));
    }

    /** @throws Mistakes with everything that is wrong, by field */
    public Contract enter(EntryForm form) {
        rights.staff();
        check(form);
        if (twin(form).isPresent()) throw new Refused("contracts.error.twin");
        var saved = save(Contract.draft(null, sides(form), form.contract(), clock.instant()));
        instalments.replace(saved.id(), form.contract().instalments());
        history.add(saved, ContractStep.ENTERED);
        news.entered(saved);
        return saved;
    }

    /** One that says the same of the same sides, however it came here. */
    @Transactional(readOnly = true)
    public Optional<Contract> twin(EntryForm form) {
        rights.staff();
        var sides = sides(form);
        var contract = form.contract();
        return contracts.twin(
                sides.buyer(),
                sides.seller(),
                sides.outsider() == null ? null : sides.outsider().creditCode(),
                String.valueOf(contract.kind()),
                contract.title(),
                contract.total(),
                contract.signedOn());
    }

    /** What a broken {@code contract_entered_once} means. */
    static Optional<Refused> twin(DuplicateKeyException refused) {
        return String.valueOf(refused.getMessage()).contains("contract_entered_once")
                ? Optional.of(new Refused("contracts.error.twin"))
                : Optional.empty();
    }

    private void check(EntryForm form) {
        var mistakes = new Mistakes.Collector();
        if (form.absent() != Absent.BUYER) checkSide(mistakes, "buyer", form.buyer());
        if (form.absent() != Absent.SELLER) checkSide(mistakes, "seller", form.seller());
        if (form.absent() != Absent.NOBODY) checkOutsider(mistakes, form);
        else mistakes.require("seller", !sameSide(form), "contracts.error.same-side");
        form.contract().check(mistakes, site, LocalDate.now(clock));
        mistakes.complain();
    }

    private void checkSide(Mistakes.Collector mistakes, String field, @Nullable UUID side) {
        boolean known = Optional.ofNullable(side).flatMap(this::party).isPresent();
        mistakes.require(field, known, "contracts.error.side");
    }

    private void checkOutsider(Mistakes.Collector mistakes, EntryForm form) {
        int length = form.name().strip().length();
        mistakes.require(
                "outsideName", length >= 2 && length <= Outsider.NAME, "contracts.error.outside-name", Outsider.NAME);
        mistakes.check("outsideName", () -> Limits.limit(form.name(), Outsider.NAME));
        mistakes.check("outsideCode", () -> refuseKnown(CreditCode.parse(form.code())));
        var town = form.outsideTown();
        mistakes.require("outsideTown", town == null || site.knowsTown(town), "contracts.error.town");
    }

    private void refuseKnown(CreditCode code) {
        organisations.find(code).filter(Organisation::approved).ifPresent(known -> {
            throw new Refused("contracts.error.outside-known", known.name());
        });
    }

    private static boolean sameSide(EntryForm form) {
        return form.buyer() != null && form.buyer().equals(form.seller());
    }

    private static ContractSides sides(EntryForm form) {
        var outsider = form.absent() == Absent.NOBODY
                ? null
                : new Outsider(form.name(), CreditCode.parse(form.code()).value(), form.outsideTown());
        return new ContractSides(
                form.absent() == Absent.BUYER ? null : form.buyer(),
                form.absent() == Absent.SELLER ? null : form.seller(),
                outsider);
    }

    private Contract save(Contract draft) {
        try {
            return contracts.save(draft);
        } catch (DuplicateKeyException sentTwice) {
            throw twin(sentTwice).orElseThrow(() -> sentTwice);
        }
    }
}
