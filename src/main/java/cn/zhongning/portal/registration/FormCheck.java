package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Rules;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Phone;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a registration right, as far as that can be said without its session; only what is asked is kept. */
final class FormCheck {
    static final int NAME = 50;
    static final int SCHOOL = 60;
    static final int AGES = 60;
    private static final Pattern CHOICE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(ON_SITE|ONLINE)");
    private static final Pattern TOWN = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final Pattern YEARS = Pattern.compile("\\d{1,2}([\\s,，、;；岁]+\\d{1,2})*岁?");

    private FormCheck() {}

    record Choice(UUID session, Seating seating) {
        static Optional<Choice> parse(String typed) {
            var parts = CHOICE.matcher(typed);
            return parts.matches()
                    ? Optional.of(new Choice(UUID.fromString(parts.group(1)), Seating.valueOf(parts.group(2))))
                    : Optional.empty();
        }
    }

    /** @param desk whether the staff enters it, who have told the person what the notice says */
    static Applicant applicant(Event event, RegistrationForm form, String language, String address, boolean desk) {
        var mistakes = new Mistakes.Collector();
        var choice = Choice.parse(form.session());
        mistakes.require("session", choice.isPresent(), "registration.error.session");
        mistakes.check("phone", () -> Phone.parse(form.phone()));
        mistakes.require(
                "consent",
                RegistrationNotice.VERSION.equals(form.consent()),
                "registration.error.consent" + (desk ? ".desk" : ""));
        boolean needed = event.attendance() == Attendance.INVITATION && !desk;
        mistakes.require("invitation", !needed || !form.invitation().isBlank(), "registration.error.code");
        var change = change(event, form, desk ? 60 : Integer.MAX_VALUE, mistakes);
        mistakes.complain();
        return new Applicant(
                event.id(),
                choice.orElseThrow().session(),
                choice.orElseThrow().seating(),
                change.name(),
                Phone.parse(form.phone()).number(),
                change.email(),
                change.persons(),
                change.party(),
                language,
                RegistrationNotice.VERSION,
                desk,
                address,
                form.invitation());
    }

    static SeatLedger.Change change(Event event, RegistrationForm form) {
        var mistakes = new Mistakes.Collector();
        if (!form.phone().isBlank()) mistakes.check("phone", () -> Phone.parse(form.phone()));
        var change = change(event, form, Integer.MAX_VALUE, mistakes);
        mistakes.complain();
        var phone = form.phone().isBlank() ? null : Phone.parse(form.phone()).number();
        return new SeatLedger.Change(change.name(), phone, change.email(), change.persons(), change.party());
    }

    private static SeatLedger.Change change(Event event, RegistrationForm form, int most, Mistakes.Collector mistakes) {
        var name = form.name().strip();
        mistakes.require("name", !name.isEmpty() && name.length() <= NAME, "registration.error.name", NAME);
        if (!form.email().isBlank()) Rules.email(mistakes, form.email());
        int persons = number(form.persons());
        mistakes.require("persons", persons >= 1 && persons <= most, "registration.error.persons.number");
        var party = party(event, form, persons, mistakes);
        return new SeatLedger.Change(name, null, text(form.email()), persons, party);
    }

    private static Applicant.Party party(Event event, RegistrationForm form, int persons, Mistakes.Collector mistakes) {
        var asked = event.asks();
        var school = asked.contains(Question.SCHOOL) ? text(form.school()) : null;
        mistakes.require("school", school == null || school.length() <= SCHOOL, "registration.error.school", SCHOOL);
        var town = asked.contains(Question.TOWN) ? text(form.town()) : null;
        mistakes.require("town", town == null || TOWN.matcher(town).matches(), "registration.error.town");
        int children = form.children().isBlank() ? 0 : number(form.children());
        mistakes.require("children", children >= 0 && children <= Math.max(persons, 0), "registration.error.children");
        if (children <= 0) return new Applicant.Party(school, town, 0, null, null);
        var guardian = form.guardian().strip();
        mistakes.require("guardian", !guardian.isEmpty() && guardian.length() <= NAME, "registration.error.guardian");
        mistakes.require(
                "guardianConsent",
                RegistrationNotice.VERSION.equals(form.guardianConsent()),
                "registration.error.guardian-consent");
        var ages = asked.contains(Question.AGES) ? text(form.ages()) : null;
        boolean readable =
                ages != null && ages.length() <= AGES && YEARS.matcher(ages).matches();
        mistakes.require("ages", !asked.contains(Question.AGES) || readable, "registration.error.ages");
        return new Applicant.Party(school, town, children, ages, guardian);
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
