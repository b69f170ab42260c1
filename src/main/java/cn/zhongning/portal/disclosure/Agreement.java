package cn.zhongning.portal.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * What the owner of a listing wants agreed to before the protected part opens.
 *
 * @param number counts the texts of a listing from one
 * @param text empty where nothing is asked any more
 */
record Agreement(UUID id, UUID listingId, int number, String text, String sha256, Instant writtenAt) {
    static final int MOST = 8000;
}
