package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.registration.Claim.Answer;
import cn.zhongning.portal.shared.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats and takes them back; whoever does so holds the session's row. */
@Component
class SeatLedger {
    /** So long somebody from the waiting list has to say yes, unless the session starts before. */
    static final Duration TO_CONFIRM = Duration.ofHours(24);

    private static final Set<String> FULL = Set.of("registration.error.full", "registration.error.few");

    private final GuestList guests;
    private final WaitingLine waitingLine;
    private final TicketLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final Cache<UUID, Boolean> full =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    SeatLedger(GuestList guests, WaitingLine waitingLine, TicketLetters letters, Audit audit, Clock clock) {
        this.guests = guests;
        this.waitingLine = waitingLine;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One answer for each, in their order, all in one transaction. A session that was full a moment ago is only looked
     * at while nobody would get anything new: no lock, no write.
     */
    @Transactional
    public List<Answer> claim(UUID session, List<Applicant> applicants) {
        if (full.getIfPresent(session) != null) {
            var glance = guests.see(session).map(seen -> batch(seen, applicants));
            var answers = glance.map(batch -> seat(batch, applicants));
            if (answers.isPresent() && glance.orElseThrow().lines().isEmpty()) return answers.get();
        }
        var hall = guests.lock(session).orElse(null);
        if (hall == null) {
            var gone = Answer.refused(new Refused("registration.error.none"));
            return applicants.stream().map(any -> gone).toList();
        }
        var batch = batch(hall, applicants);
        var answers = seat(batch, applicants);
        if (batch.lines().isEmpty()) full.put(session, true);
        else write(hall, batch);
        return answers;
    }

    /** All of them or, where one is refused, would have to wait or holds a ticket already, nobody. */
    @Transactional
    public int claimTogether(UUID session, List<Applicant> applicants) {
        var hall = guests.lock(session).orElseThrow(() -> new Refused("registration.error.session"));
        var batch = batch(hall, applicants);
        var answers = seat(batch, applicants);
        int persons = applicants.stream().mapToInt(Applicant::persons).sum();
        var few = new Refused("registration.error.few", hall.free(Seating.ON_SITE), persons);
        for (int i = 0; i < answers.size(); i++) {
            var refused = answers.get(i).refused();
            if (refused != null) throw FULL.contains(refused.key()) ? few : refused; // the first of them had seats
            if (answers.get(i).known() != null)
                throw new Refused(
                        "registration.error.group.known", applicants.get(i).name());
        }
        if (batch.lines().stream().anyMatch(line -> line.stage() != RegistrationStage.CONFIRMED)) throw few;
        write(hall, batch);
        return persons;
    }

    private static List<Answer> seat(Batch batch, List<Applicant> applicants) {
        return applicants.stream().map(batch::seat).toList();
    }

    private Batch batch(Hall hall, List<Applicant> applicants) {
        var phones = applicants.stream().map(Applicant::phone).distinct().toList();
        return new Batch(hall, guests.live(hall.id(), phones), waitingLine.waitedFor(hall.id()), clock.instant());
    }

    private void write(Hall hall, Batch batch) {
        var lines = batch.lines();
        guests.write(hall.id(), lines, batch.taken(Seating.ON_SITE), batch.taken(Seating.ONLINE), clock.instant());
        audit.recordAll(
                "registration.made",
                lines.stream().map(GuestList.Line::id).toList(),
                lines.stream().map(line -> line.applicant().address()).toList());
        lines.forEach(line -> letters.registered(hall, line));
    }

    /** The seats go to the line at once, in this very transaction. */
    @Transactional
    public void cancel(UUID id, String reason) {
        withSession(id, (hall, known) -> {
            if (!known.stage().live()) return;
            guests.put(id, RegistrationStage.CANCELLED, null, reason, clock.instant());
            audit.record("registration.cancelled", id);
            if (known.stage().seated()) giveBack(hall, known.seating(), known.persons());
            letters.cancelled(hall, known, reason);
            promote(hall.id());
        });
    }

    @Transactional
    public void confirm(UUID id) {
        withSession(id, (hall, known) -> {
            var now = clock.instant();
            if (known.stage() == RegistrationStage.CONFIRMED) return;
            if (known.stage(now) != RegistrationStage.OFFERED) throw new Refused("registration.error.lapsed");
            guests.put(id, RegistrationStage.CONFIRMED, null, null, now);
            audit.record("registration.confirmed", id);
        });
    }

    /**
     * More people only while there are seats and nobody waits; a smaller group may be what the line waited for. Who
     * somebody is can be corrected as long as it is kept.
     */
    @Transactional
    public void change(UUID id, Change change) {
        withSession(id, (hall, known) -> {
            boolean live = known.stage(clock.instant()).live();
            if (!live && change.persons() != known.persons()) throw new Refused("registration.error.over");
            if (live) requireFree(hall, known, change.phone());
            resize(hall, known, change.persons());
            guests.correct(id, change, clock.instant());
            audit.record("registration.changed", id);
            if (change.persons() < known.persons()) promote(hall.id());
        });
    }

    /**
     * What somebody may correct on their ticket.
     *
     * @param phone none where it stays
     */
    record Change(
            String name, @Nullable String phone, @Nullable String email, int persons, Applicant.Party party) {}

    private void requireFree(Hall hall, Registration known, @Nullable String phone) {
        if (phone == null || phone.equals(known.phone())) return;
        if (!guests.live(hall.id(), List.of(phone)).isEmpty()) throw new Refused("registration.error.phone.taken");
    }

    private void resize(Hall hall, Registration known, int persons) {
        int more = persons - known.persons();
        if (more == 0) return;
        if (!hall.alive(clock.instant())) throw new Refused("registration.error.started");
        if (more > 0 && persons > hall.mostPersons())
            throw new Refused("registration.error.persons", hall.mostPersons());
        if (more > 0 && known.stage() != RegistrationStage.CONFIRMED)
            throw new Refused("registration.error.smaller-only");
        boolean waited = waitingLine.waitedFor(hall.id()).contains(known.seating());
        int free = waited ? 0 : hall.free(known.seating());
        if (more > free) throw new Refused("registration.error.few", free, more);
        if (known.stage().seated()) giveBack(hall, known.seating(), -more);
    }

    /** The session was called off: its seats are nobody's any more, and its line is over. */
    @Transactional
    public void empty(UUID session, String reason) {
        var hall = guests.lock(session).orElseThrow();
        var live = guests.live(session);
        if (live.isEmpty()) return;
        guests.empty(session, reason, clock.instant());
        for (var each : live) {
            audit.record("registration.cancelled", each.id());
            letters.calledOff(hall, each, reason);
        }
    }

    /** Offers whose time is over go to the next in line. */
    @Transactional
    public void lapse(UUID session) {
        var hall = guests.lock(session).orElseThrow();
        for (var offer : waitingLine.overdue(session, clock.instant())) {
            guests.put(offer.id(), RegistrationStage.LAPSED, null, null, clock.instant());
            audit.record("registration.lapsed", offer.id());
            giveBack(hall, offer.seating(), offer.persons());
            letters.lapsed(hall, offer);
        }
        promote(session);
    }

    /** Whoever is first in line gets the seats that are free, if they are enough for the whole group. */
    @Transactional
    public void promote(UUID session) {
        var hall = guests.lock(session).orElseThrow();
        var now = clock.instant();
        if (!hall.alive(now)) return;
        for (var seating : Seating.values()) {
            int free = hall.free(seating);
            while (free > 0) {
                var first = waitingLine.first(session, seating).orElse(null);
                if (first == null || first.persons() > free) break;
                free -= first.persons();
                offer(hall, first, now);
            }
        }
    }

    private void offer(Hall hall, Registration next, Instant now) {
        var latest = now.plus(TO_CONFIRM);
        var until = latest.isBefore(hall.startsAt()) ? latest : hall.startsAt();
        guests.put(next.id(), RegistrationStage.OFFERED, until, null, now);
        giveBack(hall, next.seating(), -next.persons());
        audit.record("registration.offered", next.id());
        letters.offered(hall, next, until);
    }

    private void giveBack(Hall hall, Seating seating, int persons) {
        boolean online = seating == Seating.ONLINE;
        guests.take(hall.id(), online ? 0 : -persons, online ? -persons : 0);
    }

    private interface Move {
        void make(Hall hall, Registration known);
    }

    /** Read once more behind the lock: meanwhile it may have become something else. */
    private void withSession(UUID id, Move move) {
        var session = guests.find(id)
                .orElseThrow(() -> new Refused("registration.error.gone"))
                .sessionId();
        var hall = guests.lock(session).orElseThrow();
        move.make(hall, guests.find(id).orElseThrow());
    }
}
