package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that keeps a published listing as it is for a while: asked, inside the change's transaction, before its
 * text, its place before the public or its time could change.
 */
public interface Freeze {
    /** Why it may not change now; it stays so until the asking transaction has ended. */
    Optional<Refused> frozen(UUID listing);
}
