package cn.zhongning.portal.visits;

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
}
