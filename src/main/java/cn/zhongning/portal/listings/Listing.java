package cn.zhongning.portal.listings;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a demand and a result have in common on their way to the public.
 *
 * @param <L> the noun itself
 * @param <F> what a person writes about it
 */
public interface Listing<L extends Listing<L, F>, F extends ListingForm> {
    UUID id();

    int version();

    Standing standing();

    F form();

    L with(Standing standing, F form);

    default boolean visibleOn(LocalDate today) {
        return standing().stage() == Stage.PUBLISHED && !form().expiresOn().isBefore(today);
    }
}
