package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One kind of what is open. */
interface OpenSource {
    Kind kind();

    /** Those of these that the public may read at that moment, by the rules of their pages. */
    List<OpenItem> visible(Collection<UUID> ids, Instant moment);
}
