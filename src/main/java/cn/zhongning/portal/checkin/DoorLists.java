package cn.zhongning.portal.checkin;

import cn.zhongning.portal.checkin.DoorBook.Device;
import cn.zhongning.portal.checkin.DoorSheet.Line;
import cn.zhongning.portal.checkin.DoorState.Noted;
import cn.zhongning.portal.checkin.DoorState.Present;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.registration.DoorGuest;
import cn.zhongning.portal.registration.DoorGuests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the devices at a door are shown. */
@Service
@Transactional
class DoorLists {
    private static final Duration PRESENT = Duration.ofMinutes(1);

    private final Doorkeepers keepers;
    private final DoorGuests guests;
    private final DoorBook book;
    private final CheckIns checkIns;
    private final EventService events;
    private final Clock clock;

    DoorLists(
            Doorkeepers keepers,
            DoorGuests guests,
            DoorBook book,
            CheckIns checkIns,
            EventService events,
            Clock clock) {
        this.keepers = keepers;
        this.guests = guests;
        this.book = book;
        this.checkIns = checkIns;
        this.events = events;
        this.clock = clock;
    }

    public DoorSheet sheet(UUID session, @Nullable String secret, UUID device, Locale language) {
        var keeper = keepers.open(session, secret);
        var times = keeper.session();
        var event = events.find(times.eventId()).orElseThrow();
        var version = guests.version(session);
        return new DoorSheet(
                session,
                event.id(),
                event.title(),
                EventTimes.span(times.startsAt(), times.endsAt(), language),
                keeper.opens(),
                keeper.closes(),
                times.seats(),
                keeper.name(),
                book.device(keeper, device, clock.instant()),
                version,
                guests.of(session).stream().map(this::line).toList());
    }

    private Line line(DoorGuest guest) {
        var reason = Entrance.standing(guest).map(Outcome::name).orElse(Outcome.IN.name());
        return Line.of(guest, guests.proof(guest.ticket()), reason);
    }

    /** @param known the version of who came that the device has */
    public DoorState state(UUID session, @Nullable String secret, UUID device, @Nullable String known) {
        var keeper = keepers.open(session, secret);
        var now = clock.instant();
        book.device(keeper, device, now);
        var version = book.version(session) + "." + guests.version(session);
        var turnout = checkIns.turnout(session);
        var devices = book.devices(session);
        return new DoorState(
                now,
                guests.version(session),
                version,
                turnout.registered(),
                turnout.came(),
                turnout.walkIns(),
                (int) devices.stream()
                        .filter(each -> each.seenAt().plus(PRESENT).isAfter(now))
                        .count(),
                version.equals(known) ? null : came(session, devices));
    }

    private List<Present> came(UUID session, List<Device> devices) {
        var byId = devices.stream().collect(Collectors.toMap(Device::device, Function.identity()));
        var tickets = guests.of(session).stream().collect(Collectors.toMap(DoorGuest::ticket, Function.identity()));
        return book.standing(session).stream()
                .filter(scan -> scan.ticket() != null && tickets.containsKey(scan.ticket()))
                .collect(Collectors.groupingBy(scan -> Objects.requireNonNull(scan.ticket())))
                .entrySet()
                .stream()
                .map(each -> present(Objects.requireNonNull(tickets.get(each.getKey())), each.getValue(), byId))
                .toList();
    }

    private static Present present(DoorGuest guest, List<CheckIn> scans, Map<UUID, Device> devices) {
        var came = new Came(scans, guest.persons());
        var noted = came.scans().stream().map(scan -> noted(scan, devices)).toList();
        return new Present(guest.number(), came.counted(), came.twice(), noted);
    }

    private static Noted noted(CheckIn scan, Map<UUID, Device> devices) {
        var device = devices.get(scan.device());
        return new Noted(
                scan.id(),
                scan.scannedAt(),
                device == null ? 0 : device.number(),
                device == null ? "" : device.name(),
                scan.persons());
    }
}
