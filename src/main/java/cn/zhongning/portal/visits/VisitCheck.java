package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Rules;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes a booking right, as far as that can be said without the venue. */
final class VisitCheck {
    static final int NAME = 50;
    static final int PARTY = 60;
    static final int REMARKS = 300;
    static final int PERSONS = 10_000;

    private VisitCheck() {}

    /** What is wrong already; the venue adds its own before any of it is told. */
    static Mistakes.Collector mistakes(VisitForm form) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("hour", hour(form.hour()).isPresent(), "visits.error.hour");
        mistakes.require("party", fits(form.party(), 2, PARTY), "visits.error.party", PARTY);
        mistakes.require("name", fits(form.name(), 1, NAME), "visits.error.name", NAME);
        mistakes.check("phone", () -> Phone.parse(form.phone()));
        if (!form.email().isBlank()) Rules.email(mistakes, form.email());
        int persons = persons(form);
        mistakes.require("persons", persons >= 1 && persons <= PERSONS, "visits.error.persons");
        mistakes.require("remarks", fits(form.remarks(), 0, REMARKS), "visits.error.remarks", REMARKS);
        mistakes.require("consent", VisitNotice.VERSION.equals(form.consent()), "visits.error.consent");
        children(form, children(form), persons, mistakes);
        return mistakes;
    }

    /** Of a form without mistakes. */
    static Wish wish(UUID venue, VisitForm form, Locale language) {
        int children = children(form);
        return new Wish(
                venue,
                hour(form.hour()).orElseThrow(),
                form.party().strip(),
                form.name().strip(),
                Phone.parse(form.phone()).number(),
                text(form.email()),
                persons(form),
                children,
                children > 0 ? form.guardian().strip() : null,
                text(form.remarks()),
                language.toLanguageTag());
    }

    private static void children(VisitForm form, int children, int persons, Mistakes.Collector mistakes) {
        mistakes.require("children", children >= 0 && children <= Math.max(persons, 0), "visits.error.children");
        if (children <= 0) return;
        mistakes.require("guardian", fits(form.guardian(), 1, NAME), "visits.error.guardian", NAME);
        mistakes.require(
                "guardianConsent", VisitNotice.VERSION.equals(form.guardianConsent()), "visits.error.guardian-consent");
    }

    static Optional<LocalDateTime> hour(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    static Optional<String> phone(VisitForm form) {
        try {
            return Optional.of(Phone.parse(form.phone()).number());
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    /** Fewer than one where it is no number. */
    static int persons(VisitForm form) {
        return number(form.persons());
    }

    private static int children(VisitForm form) {
        return form.children().isBlank() ? 0 : number(form.children());
    }

    private static boolean fits(String typed, int least, int most) {
        int length = typed.strip().length();
        return length >= least && length <= most;
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
