package cn.zhongning.portal.api;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.tokens.Scope;
import cn.zhongning.portal.tokens.Tokens;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Organisations whose systems have tokens, each of its own. */
@Component
class Systems {
    static final String PASSWORD = "成果系统的人-Zn7x";

    private final Accounts accounts;
    private final Tokens tokens;

    Systems(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    record Known(Account maker, Tokens.Made made) {
        String secret() {
            return made.secret();
        }
    }

    Known of(OrganisationKind kind, Scope... scopes) {
        var own = NewOrganisation.approved(accounts, kind, "有系统的单位");
        var maker = accounts.create(own, UUID.randomUUID() + "@example.cn", "林管理", null, kind.role(), PASSWORD, false);
        return new Known(maker, another(maker, scopes));
    }

    Tokens.Made another(Account maker, Scope... scopes) {
        SignedInAs.account(maker);
        try {
            var last = LocalDate.now(Clocks.CHINA).plusDays(9);
            return tokens.make(new Tokens.Wish("业务系统", Set.of(scopes), last), PASSWORD);
        } finally {
            SignedInAs.nobody();
        }
    }

    void revoke(Known known) {
        SignedInAs.account(known.maker());
        tokens.revoke(known.made().token().id());
        SignedInAs.nobody();
    }
}
