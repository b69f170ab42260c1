package cn.zhongning.portal.events;

import cn.zhongning.portal.events.SeriesForm.Place;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One session of a series and all later ones. What lies before stays as it was: its series ends, and the later sessions,
 * which keep their ids and with them their registrations, become a new one.
 */
final class FromHereOn {
    private final List<SessionForm> all;
    private final SessionForm here;
    private final Place place;
    private final SeriesForm old;

    FromHereOn(List<SessionForm> all, SessionForm here) {
        this.all = all;
        this.here = here;
        place = Objects.requireNonNull(here.place());
        old = place.series();
    }

    /** All of them as much later, as long and with the seats that were typed for the first; moved ones keep their time. */
    List<SessionForm> changed(SessionForm typed) {
        var by = Duration.between(here.starts(), typed.starts());
        boolean longer = !typed.length().equals(here.length());
        if (by.isZero() && !longer) return each(form -> later(form) ? form.changedAs(here, typed) : form);
        var next = shifted(by, longer ? Math.toIntExact(typed.length().toMinutes()) : old.minutes());
        var ended = ended();
        return each(form -> {
            if (earlier(form)) return form.in(new Place(ended, recurrence(form)));
            if (!later(form)) return form;
            var where = new Place(next, recurrence(form).plus(by));
            if (form.off()) return form.in(where);
            if (form.equals(here)) return typed.insteadOf(here).in(where);
            var same = form.changedAs(here, typed);
            return form.moved() ? same.in(where) : same.at(where.recurrence(), next.length(), where);
        });
    }

    /** By another rule. What it no longer gives goes, unless somebody has registered; what it gives besides is added. */
    List<SessionForm> repeated(SeriesForm typed) {
        var next = new SeriesForm(
                first() ? old.id() : UUID.randomUUID(), typed.rule(), typed.starts(), typed.minutes(), typed.except());
        var ended = ended();
        var wanted = new ArrayList<>(next.sessions());
        var kept = new ArrayList<SessionForm>();
        for (var form : all) {
            if (earlier(form)) kept.add(form.in(new Place(ended, recurrence(form))));
            else if (!later(form)) kept.add(form);
            else if (wanted.remove(onThatDay(wanted, form))) kept.add(settled(form, next));
            else if (form.off()) kept.add(form.in(null));
        }
        wanted.forEach(start -> kept.add(here.copy(new Place(next, start))));
        return List.copyOf(kept);
    }

    private SessionForm settled(SessionForm form, SeriesForm next) {
        var start = next.sessions().stream()
                .filter(each -> each.toLocalDate().equals(recurrence(form).toLocalDate()))
                .findFirst()
                .orElseThrow();
        var where = new Place(next, start);
        return form.off() || form.moved() ? form.in(where) : form.at(start, next.length(), where);
    }

    private static LocalDateTime onThatDay(List<LocalDateTime> starts, SessionForm form) {
        var day = recurrence(form).toLocalDate();
        return starts.stream()
                .filter(start -> start.toLocalDate().equals(day))
                .findFirst()
                .orElse(LocalDateTime.MIN);
    }

    private SeriesForm shifted(Duration by, int minutes) {
        var left = old.rule().starts(old.starts()).stream()
                .filter(start -> !start.isBefore(place.recurrence()))
                .map(start -> start.plus(by))
                .toList();
        var start = left.getFirst();
        long days = ChronoUnit.DAYS.between(place.recurrence().toLocalDate(), start.toLocalDate());
        var rule = old.rule().shifted(days, start.toLocalDate()).times(left.size());
        if (!rule.starts(start).equals(left)) throw new Refused("events.error.rule.shift");
        return new SeriesForm(first() ? old.id() : UUID.randomUUID(), rule, start, minutes, Set.of());
    }

    private SeriesForm ended() {
        return first()
                ? old
                : new SeriesForm(
                        old.id(), old.rule().before(place.recurrence()), old.starts(), old.minutes(), old.except());
    }

    /** Whether it is all of the series that changes. */
    private boolean first() {
        return all.stream().noneMatch(this::earlier);
    }

    private boolean earlier(SessionForm form) {
        return mine(form) && recurrence(form).isBefore(place.recurrence());
    }

    private boolean later(SessionForm form) {
        return mine(form) && !recurrence(form).isBefore(place.recurrence());
    }

    private boolean mine(SessionForm form) {
        return form.place() != null && form.place().series().id().equals(old.id());
    }

    private static LocalDateTime recurrence(SessionForm form) {
        return Objects.requireNonNull(form.place()).recurrence();
    }

    private List<SessionForm> each(UnaryOperator<SessionForm> change) {
        return all.stream().map(change).toList();
    }
}
