package cn.zhongning.portal.posters;

import cn.zhongning.portal.shared.Named;
import java.util.Arrays;
import java.util.Optional;

/** What of an event is printed; one A4 page each. */
enum Sheet {
    /** In colour, for a wall. */
    POSTER,
    /** In large black letters for any printer and any eyes, for a village's board. */
    NOTICE;

    String file() {
        return Named.code(this);
    }

    static Optional<Sheet> of(String file) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.file().equals(file))
                .findFirst();
    }
}
