package cn.zhongning.portal.pictures;

import java.util.Collection;
import java.util.UUID;

/**
 * What a page needs to show a picture. One never changes: with other words it is another picture, so that whoever
 * keeps a copy keeps the right one.
 *
 * @param alt what it shows, for those who do not see it
 */
public record Picture(UUID id, UUID organisationId, int width, int height, String alt) {
    public static final int ALT = 120;

    public String address() {
        return "/pictures/" + id;
    }

    /** Narrow enough for a phone or a list. */
    public String smallAddress() {
        return address() + "/small";
    }

    public int smallWidth() {
        return Math.min(width, Reencoder.SMALL);
    }

    /** Who shows pictures, and to whom: each module that has some answers for its own. */
    public interface Shown {
        /** Whether the public may see a page on which it stands. */
        boolean publicly(UUID picture);

        /** Those of the given that stand in anything kept, published or not. */
        Collection<UUID> used(Collection<UUID> pictures);
    }
}
