package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Refused;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** The table of a kind; whoever comes second is told so. */
final class Stored<L> {
    private final ListingRepository<L> listings;

    Stored(ListingRepository<L> listings) {
        this.listings = listings;
    }

    L find(UUID id) {
        return listings.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
    }

    L save(L listing) {
        try {
            return listings.save(listing);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }

    void remove(L listing) {
        try {
            listings.delete(listing);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }
}
