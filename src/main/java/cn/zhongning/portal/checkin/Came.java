package cn.zhongning.portal.checkin;

import java.util.Comparator;
import java.util.List;

/**
 * Who came with one ticket, from everything that stands about it: the same in whatever order it arrived.
 *
 * @param scans by which they were let in, the earliest first
 * @param persons how many the ticket is for
 */
record Came(List<CheckIn> scans, int persons) {
    private static final Comparator<CheckIn> EARLIEST =
            Comparator.comparing(CheckIn::scannedAt).thenComparing(CheckIn::id);

    Came {
        scans = scans.stream().filter(CheckIn::admitted).sorted(EARLIEST).toList();
    }

    int counted() {
        return Math.min(claimed(), persons);
    }

    int left() {
        return persons - counted();
    }

    /** Let in more often than the ticket is good for: devices that did not know of each other. */
    boolean twice() {
        return claimed() > persons;
    }

    private int claimed() {
        return scans.stream().mapToInt(CheckIn::persons).sum();
    }
}
