package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.notices.Notices;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the sides of a contract what somebody else did with it. */
@Component
class ContractNews {
    private final Notices notices;
    private final CurrentUser user;

    ContractNews(Notices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    void entered(Contract contract) {
        tell(contract, "contracts.notice.entered", contract.title());
    }

    void signed(Contract contract) {
        tell(contract, "contracts.notice.signed", contract.title());
    }

    void revised(Contract contract) {
        tell(contract, "contracts.notice.revised", contract.title());
    }

    void numbered(Contract contract) {
        tell(contract, "contracts.notice.numbered", contract.title(), number(contract));
        if (user.get().filter(SignedIn::staff).isEmpty())
            notices.tellRole(
                    Role.STAFF, "contracts.notice.to-confirm", contract.address(), contract.title(), number(contract));
    }

    void registered(Contract contract) {
        tell(contract, "contracts.notice.registered", contract.title(), number(contract));
    }

    void ended(Contract contract, String reason) {
        tell(contract, "contracts.notice.ended", contract.title(), reason);
    }

    void paid(Contract contract, Instalment instalment) {
        tell(
                contract,
                "contracts.notice.paid",
                contract.title(),
                instalment.place(),
                Amounts.yuan(instalment.amount()));
    }

    void corrected(Contract contract, String reason) {
        tell(contract, "contracts.notice.corrected", contract.title(), reason);
    }

    private void tell(Contract contract, String key, Object... arguments) {
        var own = user.get().map(SignedIn::organisationId).orElse(null);
        contract.sides()
                .filter(side -> !side.equals(own))
                .forEach(side -> notices.tellOrganisation(side, key, contract.address(), arguments));
    }

    private static String number(Contract contract) {
        return Objects.requireNonNull(contract.registrationNumber());
    }
}
