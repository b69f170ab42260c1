package cn.zhongning.portal.deals;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a move.
 *
 * @param ending why it is refused or ended
 * @param meeting when and where people met; the words then say with what outcome
 */
public record Words(String text, @Nullable Ending ending, Entry.@Nullable Meeting meeting, List<UUID> files) {
    public static final int TEXT = 2000;
    public static final int PLACE = 200;
    public static final int WHO = 300;
    public static final int FILES = 10;

    public Words {
        text = text.strip();
        files = List.copyOf(files);
    }

    public static Words of(String text) {
        return new Words(text, null, null, List.of());
    }

    public static Words because(Ending ending, String text) {
        return new Words(text, ending, null, List.of());
    }

    public static Words met(Entry.Meeting meeting, String outcome) {
        return new Words(outcome, null, meeting, List.of());
    }

    public Words with(List<UUID> attached) {
        return new Words(text, ending, meeting, attached);
    }

    /** @throws Mistakes with everything that is wrong, by field */
    void check(DealMove move, LocalDate today) {
        var mistakes = new Mistakes.Collector();
        mistakes.check("text", () -> Limits.limit(text, TEXT));
        mistakes.require("text", !move.needsWords() || !text.isEmpty(), "deals.error.words." + move);
        boolean closes = move == DealMove.REFUSE || move == DealMove.END;
        mistakes.require("ending", !closes || ending != null && ending.fits(move), "deals.error.ending");
        mistakes.require("text", ending == null || !ending.needsWords() || !text.isEmpty(), "deals.error.other");
        mistakes.require("files", files.size() <= FILES, "deals.error.files", FILES);
        if (move == DealMove.MEET) check(mistakes, meeting, today);
        mistakes.complain();
    }

    private static void check(Mistakes.Collector mistakes, Entry.@Nullable Meeting meeting, LocalDate today) {
        mistakes.require("metOn", meeting != null, "deals.error.met-on");
        if (meeting == null) return;
        mistakes.check("metOn", () -> Limits.sane(meeting.on()));
        mistakes.require("metOn", !meeting.on().isAfter(today), "deals.error.met-on.ahead");
        mistakes.require("metAt", !meeting.at().isBlank(), "deals.error.met-at");
        mistakes.require("metWho", !meeting.who().isBlank(), "deals.error.met-who");
        mistakes.check("metAt", () -> Limits.limit(meeting.at(), PLACE));
        mistakes.check("metWho", () -> Limits.limit(meeting.who(), WHO));
    }
}
