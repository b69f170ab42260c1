package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Kind;
import java.util.UUID;

/** Told when somebody has the protected part of a listing before them on the desk, so that its owner can know. */
public interface ProtectedReading {
    /** @param listing may be the new text of a published one */
    void seen(Kind kind, UUID listing);
}
