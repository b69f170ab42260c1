package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner writes to announce a price.
 *
 * @param price in fen
 * @param days full days in China, the first one being {@code startsOn}
 */
public record PublicityForm(
        @Nullable UUID result,
        @Nullable Long price,
        String transferee,
        String basis,
        @Nullable LocalDate startsOn,
        int days) {
    static final int TRANSFEREE = 100;
    static final int BASIS = 1000;
    static final int BASIS_LEAST = 10;
    static final int MOST_DAYS = 60;
    /** So many days ahead it may begin. */
    static final int AHEAD = 30;

    public PublicityForm {
        limit(transferee, TRANSFEREE);
        limit(basis, BASIS);
    }

    /** Its last day, where the first is known. */
    LocalDate last() {
        return Objects.requireNonNull(startsOn).plusDays(days - 1L);
    }

    /** The day on which it is announced is no full one: it begins on the next at the earliest. */
    void complete(Mistakes.Collector mistakes, LocalDate today) {
        mistakes.require("result", result != null, "publicity.error.result");
        mistakes.require("price", price != null && price > 0, "publicity.error.price");
        int length = basis.strip().length();
        mistakes.require("basis", length >= BASIS_LEAST, "publicity.error.basis", BASIS_LEAST, length);
        mistakes.require("startsOn", startsOn != null, "publicity.error.start");
        if (startsOn != null) {
            var first = today.plusDays(1);
            var last = today.plusDays(AHEAD);
            mistakes.require("startsOn", !startsOn.isBefore(first), "publicity.error.start.early", first.toString());
            mistakes.require("startsOn", !startsOn.isAfter(last), "publicity.error.start.late", last.toString());
        }
        boolean enough = days >= Publicity.LEAST_DAYS && days <= MOST_DAYS;
        mistakes.require("days", enough, "publicity.error.days", Publicity.LEAST_DAYS, MOST_DAYS, days);
    }
}
