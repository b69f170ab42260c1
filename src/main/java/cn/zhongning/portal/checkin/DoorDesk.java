package cn.zhongning.portal.checkin;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.checkin.CheckIns.Turnout;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.DoorGuest;
import cn.zhongning.portal.registration.DoorGuests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The doors of an event, for its organiser and the staff. */
@Service
@Transactional(readOnly = true)
class DoorDesk {
    private final EventService events;
    private final Doorkeepers keepers;
    private final DoorBook book;
    private final DoorGuests guests;
    private final CheckIns checkIns;
    private final CurrentUser user;
    private final Clock clock;

    DoorDesk(
            EventService events,
            Doorkeepers keepers,
            DoorBook book,
            DoorGuests guests,
            CheckIns checkIns,
            CurrentUser user,
            Clock clock) {
        this.events = events;
        this.keepers = keepers;
        this.book = book;
        this.guests = guests;
        this.checkIns = checkIns;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One session's door.
     *
     * @param open whether somebody may still be let in
     * @param calledOff whether there is nothing to come to
     * @param links none for who only reads
     */
    record DoorOfSession(
            EventSession session,
            Turnout turnout,
            boolean open,
            boolean calledOff,
            List<DoorLink> links,
            List<Repeated> repeated) {}

    /** @param guest none for who was let in with a code of no ticket for this session */
    record Repeated(@Nullable DoorGuest guest, List<Shown> times) {}

    /** @param device its number at the door and who stood there */
    record Shown(CheckIn scan, int device, String by) {}

    public Event event(UUID id) {
        user.require();
        return events.forDesk(id);
    }

    public boolean writes() {
        return events.writes();
    }

    /** Those to come first, the next one before all; then those that are over, the last one first. */
    public List<DoorOfSession> doors(UUID event, int page, int size) {
        var now = clock.instant();
        var sessions = new ArrayList<>(events.sessions(event(event).id()));
        sessions.sort(Comparator.comparing(
                        (EventSession each) -> !Doorkeeper.closes(each).isAfter(now))
                .thenComparing(each -> Math.abs(each.startsAt().toEpochMilli() - now.toEpochMilli())));
        return sessions.stream()
                .skip((long) (page - 1) * size)
                .limit(size + 1L)
                .map(this::door)
                .toList();
    }

    private DoorOfSession door(EventSession session) {
        boolean calledOff = keepers.calledOff(session);
        return new DoorOfSession(
                session,
                checkIns.turnout(session.id()),
                !calledOff && Doorkeeper.closes(session).isAfter(clock.instant()),
                calledOff,
                writes() ? keepers.links(session.id()) : List.of(),
                repeated(session.id()));
    }

    private List<Repeated> repeated(UUID session) {
        var devices = book.devices(session);
        var byTicket = new LinkedHashMap<Optional<UUID>, List<Shown>>();
        for (var scan : book.repeated(session)) {
            var device = devices.stream()
                    .filter(each -> each.device().equals(scan.device()))
                    .findFirst();
            byTicket.computeIfAbsent(Optional.ofNullable(scan.ticket()), any -> new ArrayList<>())
                    .add(new Shown(
                            scan,
                            device.map(DoorBook.Device::number).orElse(0),
                            device.map(DoorBook.Device::name).orElse("")));
        }
        return byTicket.entrySet().stream()
                .map(each -> new Repeated(each.getKey().flatMap(guests::find).orElse(null), each.getValue()))
                .toList();
    }
}
