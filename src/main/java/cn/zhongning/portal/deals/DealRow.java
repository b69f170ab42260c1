package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a deal.
 *
 * @param owner name of the organisation whose listing it is
 * @param agent whether the reader acts for that side under a mandate
 * @param side on which the reader sits; null for broker and centre
 */
public record DealRow(
        UUID id,
        Kind kind,
        String title,
        String owner,
        String asker,
        DealStage stage,
        @Nullable Side turn,
        Instant turnSince,
        Instant movedAt,
        @Nullable Side side,
        boolean agent,
        boolean demo) {
    /** For whom the reader acts; null where they do so for nobody but themselves. */
    public @Nullable String client() {
        if (!agent || side == null) return null;
        return side == Side.OWNER ? owner : asker;
    }

    /** Where the next page of a list begins. */
    public Cursor cursor() {
        return new Cursor(movedAt, id);
    }
}
