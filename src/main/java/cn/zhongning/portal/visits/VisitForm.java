package cn.zhongning.portal.visits;

import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to book, as typed.
 *
 * @param hour its beginning in Chinese time, as in 2026-12-03T09:00
 * @param consent the version of the notice whose box was ticked; null where it was not
 */
record VisitForm(
        String hour,
        String party,
        String name,
        String phone,
        String email,
        String persons,
        String children,
        String guardian,
        String remarks,
        @Nullable String consent,
        @Nullable String guardianConsent) {
    static final VisitForm EMPTY = new VisitForm("", "", "", "", "", "", "", "", "", null, null);

    /** A booking once more, to be corrected; its phone is not shown to whoever has the address. */
    static VisitForm of(Visit visit) {
        return new VisitForm(
                "",
                known(visit.party()),
                known(visit.name()),
                "",
                known(visit.email()),
                Integer.toString(visit.persons()),
                visit.children() == 0 ? "" : Integer.toString(visit.children()),
                known(visit.guardian()),
                known(visit.remarks()),
                null,
                null);
    }

    /** What is typed over a booking: its hour stays, its phone if none is typed, and what was agreed to. */
    VisitForm over(Visit visit) {
        boolean same = guardian.strip().equals(known(visit.guardian()));
        return new VisitForm(
                LocalDateTime.ofInstant(visit.startsAt(), Clocks.CHINA).toString(),
                party,
                name,
                phone.isBlank() ? known(visit.phone()) : phone,
                email,
                persons,
                children,
                guardian,
                remarks,
                VisitNotice.VERSION,
                visit.children() > 0 && same ? VisitNotice.VERSION : guardianConsent);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
