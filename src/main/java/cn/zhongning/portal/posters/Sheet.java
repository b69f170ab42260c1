package cn.zhongning.portal.posters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an event is printed; one A4 page each. */
enum Sheet {
    /** In colour, for a wall. */
    POSTER,
    /** In large black letters for any printer and any eyes, for a village's board. */
    NOTICE;

    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sheet> of(String file) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.file().equals(file))
                .findFirst();
    }
}
