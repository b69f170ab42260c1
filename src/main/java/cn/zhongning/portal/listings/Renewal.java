package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** For how long a listing is shown, and when its owner may have it shown for as long again without a new review. */
public final class Renewal {
    /** So many days before the end its owner is asked first. */
    static final int FIRST = 14;

    /** And once more. */
    static final int LAST = 3;

    /** After so many days an expired text is too old to be shown again unread. */
    static final int GRACE = 90;

    private Renewal() {}

    /** The last day of a listing that somebody shows or renews today. */
    public static LocalDate until(Kind kind, LocalDate today) {
        return kind == Kind.DEMAND ? today.plusMonths(6) : today.plusYears(1);
    }

    /** While its end is near, or not long ago. */
    static boolean due(Listing<?, ?> listing, LocalDate today) {
        long left = left(listing, today);
        return listing.standing().stage() == Stage.PUBLISHED && left <= FIRST && left >= -GRACE;
    }

    /** Its new last day. */
    static LocalDate of(Kind kind, Listing<?, ?> listing, LocalDate today) {
        if (listing.standing().stage() != Stage.PUBLISHED) throw new Refused("listings.error.not-published");
        if (left(listing, today) > FIRST) throw new Refused("listings.error.renew.early");
        if (left(listing, today) < -GRACE) throw new Refused("listings.error.renew.late");
        return until(kind, today);
    }

    private static long left(Listing<?, ?> listing, LocalDate today) {
        return ChronoUnit.DAYS.between(today, listing.form().expiresOn());
    }
}
