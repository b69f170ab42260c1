package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Obligations;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last person of an organisation does not leave while others still read or review what it offers. */
@Component
class OpenListings implements Obligations {
    private final List<ListingRepository<?>> repositories;
    private final Accounts accounts;

    OpenListings(List<ListingRepository<?>> repositories, Accounts accounts) {
        this.repositories = repositories;
        this.accounts = accounts;
    }

    @Override
    public void settled(Account account) {
        var organisation = account.organisationId();
        if (organisation == null || colleagues(organisation) > 1) return;
        if (repositories.stream().anyMatch(listings -> open(listings, organisation))) {
            throw new Refused("listings.error.still-open");
        }
    }

    private long colleagues(UUID organisation) {
        return accounts.of(organisation).stream().filter(Account::enabled).count();
    }

    private static boolean open(ListingRepository<?> listings, UUID organisation) {
        return Stream.of(Stage.SUBMITTED, Stage.PUBLISHED)
                .anyMatch(stage ->
                        !listings.owned(organisation, stage.name(), "", 0, 1).isEmpty());
    }
}
