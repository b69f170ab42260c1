package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Refused;
import org.springframework.stereotype.Component;

/** Who may do what with a contract; asked by the services, whoever calls them. */
@Component
class ContractRights {
    private final CurrentUser user;

    ContractRights(CurrentUser user) {
        this.user = user;
    }

    SignedIn reader() {
        return user.require();
    }

    boolean mayRead(Contract contract) {
        var who = user.require();
        return who.staff() || belongs(who, contract);
    }

    boolean mayWrite(Contract contract) {
        var who = user.require();
        return who.staff() || belongs(who, contract);
    }

    void write(Contract contract) {
        if (!mayWrite(contract)) throw new Refused("contracts.error.not-yours");
    }

    SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("contracts.error.staff-only");
        return who;
    }

    private static boolean belongs(SignedIn who, Contract contract) {
        return who.organisationId() != null && contract.between(who.organisationId());
    }
}
