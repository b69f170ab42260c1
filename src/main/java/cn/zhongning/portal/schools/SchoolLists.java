package cn.zhongning.portal.schools;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.GroupDesk;
import cn.zhongning.portal.registration.GroupDesk.Guest;
import cn.zhongning.portal.shared.Mistakes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers the pupils of a list: brothers and sisters under one phone share a ticket. */
@Service
class SchoolLists {
    static final int SCHOOL = 30;

    private final EventService events;
    private final GroupDesk groups;
    private final Clock clock;

    SchoolLists(EventService events, GroupDesk groups, Clock clock) {
        this.events = events;
        this.groups = groups;
        this.clock = clock;
    }

    Event event(UUID id) {
        return events.forDesk(id);
    }

    /** Those to which somebody can still be entered on site. */
    List<EventSession> sessions(UUID event) {
        return events.sessions(events.forDesk(event).id()).stream()
                .filter(session -> session.seats() > 0 && !session.cancelled())
                .filter(session -> session.endsAt().isAfter(clock.instant()))
                .toList();
    }

    boolean writes() {
        return events.writes();
    }

    /**
     * All of them or none.
     *
     * @param consented whether the school says that it has the consent of those who look after the pupils
     * @return how many have a seat now
     */
    int register(UUID event, @Nullable UUID session, String school, boolean consented, List<Pupil> pupils) {
        events.forDesk(event);
        var mistakes = new Mistakes.Collector();
        var name = school.strip();
        mistakes.require("session", session != null, "registration.error.session");
        mistakes.require("school", name.length() >= 2 && name.length() <= SCHOOL, "schools.error.school", SCHOOL);
        mistakes.require("consent", consented, "schools.error.consent");
        mistakes.complain();
        var families =
                pupils.stream().collect(Collectors.groupingBy(Pupil::phone, LinkedHashMap::new, Collectors.toList()));
        var guests = families.entrySet().stream()
                .map(family -> guest(name, family.getKey(), family.getValue()))
                .toList();
        return groups.register(event, Objects.requireNonNull(session), guests);
    }

    private static Guest guest(String school, String phone, List<Pupil> family) {
        var children = family.stream().filter(Pupil::child).toList();
        var ages = children.stream()
                .map(Pupil::age)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("、"));
        var guardian = children.stream()
                .map(Pupil::guardian)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Guest(
                joined(family.stream().map(Pupil::name).toList()),
                phone,
                family.size(),
                joined(List.of(school, family.getFirst().grade())),
                children.size(),
                ages.isEmpty() ? null : ages,
                guardian);
    }

    private static String joined(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).distinct().collect(Collectors.joining(" "));
    }
}
