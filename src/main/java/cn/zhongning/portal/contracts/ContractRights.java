package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.shared.Refused;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with a contract; asked by the services, whoever calls them. */
@Component
class ContractRights {
    private final CurrentUser user;
    private final Deals deals;
    private final Mandates mandates;
    private final JdbcClient sql;

    ContractRights(CurrentUser user, Deals deals, Mandates mandates, JdbcClient sql) {
        this.user = user;
        this.deals = deals;
        this.mandates = mandates;
        this.sql = sql;
    }

    SignedIn reader() {
        return user.require();
    }

    /** Both sides, whoever acts for one of them, the broker between both, and the centre. */
    boolean mayRead(Contract contract) {
        var who = user.require();
        return who.staff()
                || contract.sides().anyMatch(who::actsFor)
                || client(contract).isPresent()
                || deal(contract).isPresent();
    }

    boolean mayWrite(Contract contract) {
        var who = user.require();
        return who.staff()
                || writesForSide(contract)
                || deal(contract).filter(talk -> brokers(who, talk)).isPresent();
    }

    /** To say that it is signed is for the sides and the centre; a broker waits for them. */
    boolean maySign(Contract contract) {
        return user.require().staff() || writesForSide(contract);
    }

    boolean mayWrite(Deal deal) {
        var who = user.require();
        return who.staff()
                || brokers(who, deal)
                || Arrays.stream(Side.values()).anyMatch(side -> deals.writesFor(deal, side, who));
    }

    void write(Contract contract) {
        if (!mayWrite(contract)) throw new Refused("contracts.error.not-yours");
    }

    void sign(Contract contract) {
        if (!maySign(contract)) throw new Refused("contracts.error.not-yours-to-sign");
    }

    SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("contracts.error.staff-only");
        return who;
    }

    /** For whom the reader acts under a mandate; nobody where they are of a side themselves. */
    Optional<UUID> client(Contract contract) {
        var who = user.require();
        if (contract.sides().anyMatch(who::actsFor)) return Optional.empty();
        if (who.role() != Role.BROKER) return Optional.empty();
        var listing = listing(contract);
        return contract.sides()
                .filter(side -> mandates.covers(who, side, contract.industry(), listing))
                .findFirst();
    }

    private boolean writesForSide(Contract contract) {
        var who = user.require();
        return contract.sides().anyMatch(who::writesFor) || client(contract).isPresent();
    }

    /** What the deal was about: a mandate may reach one demand or result alone. */
    private @Nullable UUID listing(Contract contract) {
        if (contract.dealId() == null) return null;
        return sql.sql("select listing_id from deal where id = ?")
                .param(contract.dealId())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static boolean brokers(SignedIn who, Deal deal) {
        return who.accountId().equals(deal.broker()) && who.member().writes();
    }

    /** The deal that led to it, where the reader may read that. */
    private Optional<Deal> deal(Contract contract) {
        if (contract.dealId() == null) return Optional.empty();
        try {
            return Optional.of(deals.get(contract.dealId()));
        } catch (Refused notTheirs) {
            return Optional.empty();
        }
    }
}
