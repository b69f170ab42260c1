package cn.zhongning.portal.harvest;

import static cn.zhongning.portal.harvest.OaiProblem.Code.badArgument;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when until when, both included, in UTC: by days or by seconds.
 *
 * @param before the first moment that lies behind it
 */
record OaiSpan(@Nullable Instant from, @Nullable Instant before) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile(DAY + "T\\d{2}:\\d{2}:\\d{2}Z");

    static OaiSpan of(Optional<String> from, Optional<String> until) {
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length())
            throw new OaiProblem(badArgument, "from and until differ in granularity");
        var begin = from.map(OaiSpan::begin).orElse(null);
        var before = until.map(OaiSpan::behind).orElse(null);
        if (begin != null && before != null && !begin.isBefore(before))
            throw new OaiProblem(badArgument, "from is later than until");
        return new OaiSpan(begin, before);
    }

    private static Instant begin(String typed) {
        try {
            if (DAY.matcher(typed).matches()) return morning(LocalDate.parse(typed));
            if (SECOND.matcher(typed).matches()) return Instant.parse(typed);
        } catch (DateTimeException noSuchDay) {
            throw new OaiProblem(badArgument, "no such day or time: " + typed);
        }
        throw new OaiProblem(badArgument, "neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ: " + typed);
    }

    private static Instant behind(String typed) {
        var begin = begin(typed);
        return begin.plus(DAY.matcher(typed).matches() ? Duration.ofDays(1) : Duration.ofSeconds(1));
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
