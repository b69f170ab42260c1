package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which sessions repeat, as a person makes it; times are those of the clock on the wall in China.
 *
 * @param id chosen where it is made, so that its sessions can name it
 * @param starts the first that the rule gives, even where that one is left out
 * @param except starts that the rule gives and that are left out
 */
public record SeriesForm(UUID id, Rule rule, LocalDateTime starts, int minutes, Set<LocalDateTime> except) {
    public SeriesForm {
        if (minutes < 1 || Duration.ofMinutes(minutes).compareTo(SessionForm.LONGEST) > 0)
            throw new Refused("events.error.long");
        var given = rule.starts(starts);
        if (given.isEmpty()) throw new Refused("events.error.rule.none");
        if (given.size() > EventForm.SESSIONS) throw new Refused("events.error.rule.many", EventForm.SESSIONS);
        if (cut(rule, given.size(), starts)) throw new Refused("events.error.rule.far", Rule.LONGEST.getYears());
        starts = given.getFirst(); // a rule that begins with a day of which it does not speak is read in two ways
        except = Set.copyOf(except.stream().filter(given::contains).toList());
    }

    /** What there is to come to, the first one first. */
    public List<LocalDateTime> sessions() {
        return rule.starts(starts).stream()
                .filter(start -> !except.contains(start))
                .toList();
    }

    /** Its sessions, each like that one. */
    List<SessionForm> like(SessionForm model) {
        return sessions().stream()
                .map(start -> start.equals(model.starts())
                        ? model.at(start, length(), new Place(this, start))
                        : model.copy(new Place(this, start)))
                .toList();
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    static SeriesForm of(EventSeries series) {
        return new SeriesForm(
                series.id(),
                new Rule(series.rrule()),
                SessionForm.wall(series.startsAt()),
                series.minutes(),
                Set.copyOf(series.exdates().stream().map(SessionForm::wall).toList()));
    }

    /** The series of these sessions; what the rule gives and no session is there for is left out. */
    static List<SeriesForm> fitting(List<SessionForm> sessions) {
        return sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.place()))
                .collect(Collectors.groupingBy(Place::series))
                .entrySet()
                .stream()
                .map(each -> each.getKey()
                        .with(each.getValue().stream().map(Place::recurrence).collect(Collectors.toSet())))
                .toList();
    }

    /** The series of these sessions, as they are. */
    static List<SeriesForm> of(List<SessionForm> sessions) {
        return sessions.stream()
                .flatMap(session -> Stream.ofNullable(session.place()))
                .map(Place::series)
                .distinct()
                .toList();
    }

    private SeriesForm with(Set<LocalDateTime> there) {
        var given = rule.starts(starts);
        if (!given.containsAll(there)) throw new Refused("events.error.rule");
        var left = given.stream().filter(start -> !there.contains(start)).collect(Collectors.toSet());
        return new SeriesForm(id, rule, starts, minutes, left);
    }

    /** Sessions as they are, each with its place in its series. */
    static List<SessionForm> forms(List<EventSession> sessions, List<EventSeries> series) {
        var known = series.stream()
                .flatMap(each -> readable(each).stream())
                .collect(Collectors.toMap(SeriesForm::id, Function.identity()));
        return sessions.stream()
                .map(session -> SessionForm.of(session, place(session, known)))
                .toList();
    }

    private static @Nullable Place place(EventSession session, Map<UUID, SeriesForm> known) {
        if (session.seriesId() == null || session.recurrenceId() == null) return null;
        var itsSeries = known.get(session.seriesId());
        return itsSeries == null ? null : new Place(itsSeries, SessionForm.wall(session.recurrenceId()));
    }

    /** None for a rule that we would not have written: its sessions are read one by one. */
    private static Optional<SeriesForm> readable(EventSeries series) {
        try {
            return Optional.of(of(series));
        } catch (Refused otherRule) {
            return Optional.empty();
        }
    }

    private static boolean cut(Rule rule, int given, LocalDateTime starts) {
        return switch (rule.end()) {
            case Rule.End.Times(int times) -> given < times;
            case Rule.End.Until until ->
                until.day().isAfter(starts.toLocalDate().plus(Rule.LONGEST));
        };
    }

    /** One of its sessions: the start that the rule gives it. */
    public record Place(SeriesForm series, LocalDateTime recurrence) {
        Instant instant() {
            return recurrence.atZone(Clocks.CHINA).toInstant();
        }
    }
}
