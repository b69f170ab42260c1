package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.SigningHurdle;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A university signs at an agreed price only after a publicity of that result has run out without an objection. */
@Component
class PublicityHurdle implements SigningHurdle {
    private final Publicities publicities;
    private final Clearance clearance;
    private final Organisations organisations;
    private final JdbcClient sql;

    PublicityHurdle(Publicities publicities, Clearance clearance, Organisations organisations, JdbcClient sql) {
        this.publicities = publicities;
        this.clearance = clearance;
        this.organisations = organisations;
        this.sql = sql;
    }

    @Override
    public Optional<Refused> hurdle(Deal deal) {
        if (!concerns(deal)) return Optional.empty();
        var latest = publicities.latest(deal.listingId());
        if (latest.isEmpty()) return Optional.of(new Refused("publicity.hurdle.missing"));
        return clearance.hurdle(latest.get()).or(() -> other(latest.get(), deal));
    }

    /** Asked of the table: whoever has withdrawn the result meanwhile sells it all the same. */
    private boolean concerns(Deal deal) {
        return deal.kind() == Kind.RESULT
                && university(deal)
                && sql.sql("select exists (select 1 from tech_result where id = ? and price_mode = ?)")
                        .params(deal.listingId(), PriceMode.AGREED.name())
                        .query(Boolean.class)
                        .single();
    }

    private boolean university(Deal deal) {
        return organisations
                .find(deal.ownerOrganisation())
                .filter(owner -> owner.kind() == OrganisationKind.UNIVERSITY)
                .isPresent();
    }

    /** Whom the public was told is the only one with whom may be signed. */
    private Optional<Refused> other(Publicity publicity, Deal deal) {
        if (publicity.transferee().isBlank()) return Optional.empty();
        var asker = organisations
                .find(deal.askerOrganisation())
                .map(Organisation::name)
                .orElse("");
        return asker.equals(publicity.transferee())
                ? Optional.empty()
                : Optional.of(new Refused("publicity.hurdle.transferee", publicity.transferee(), asker));
    }
}
