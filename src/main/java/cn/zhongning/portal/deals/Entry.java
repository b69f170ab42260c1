package cn.zhongning.portal.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a deal's thread.
 *
 * @param account who it was; null for demonstration data
 * @param organisation whose person that was
 * @param onlySide the one side that may read it, beside broker and centre; null for both
 */
public record Entry(
        long id,
        Instant at,
        @Nullable UUID account,
        Hat hat,
        @Nullable UUID organisation,
        DealMove move,
        String words,
        @Nullable Side onlySide,
        @Nullable Ending ending,
        @Nullable Meeting meeting,
        @Nullable Assignment assignment,
        List<UUID> files) {
    /** @param who took part, in words */
    public record Meeting(LocalDate on, String at, String who) {}

    /** Of which agency a broker is that was put into the deal, and for whom; the words are the broker's name. */
    public record Assignment(UUID agency, Side client) {}
}
