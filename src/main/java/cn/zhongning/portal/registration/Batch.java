package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.registration.Claim.Answer;
import cn.zhongning.portal.shared.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who gets which seats of a locked session: first come, first served, groups all or none, nobody past the line. */
final class Batch {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final Hall hall;
    private final Instant now;
    private final Set<Seating> waited;
    private final Map<String, Answer> known = new HashMap<>();
    private final Map<Seating, Integer> taken = new EnumMap<>(Seating.class);
    private final List<GuestList.Line> lines = new ArrayList<>();

    /** @param waited where somebody waits already, so that free seats are not for those who come now */
    Batch(Hall hall, List<GuestList.Known> known, Set<Seating> waited, Instant now) {
        this.hall = hall;
        this.now = now;
        this.waited = EnumSet.noneOf(Seating.class);
        this.waited.addAll(waited);
        known.forEach(each -> this.known.put(each.phone(), Answer.known(each.id(), each.name())));
    }

    Answer seat(Applicant applicant) {
        var before = known.get(applicant.phone());
        if (before != null) return before;
        try {
            hall.admit(applicant, now);
            return add(applicant, place(applicant));
        } catch (Refused refused) {
            return Answer.refused(refused);
        }
    }

    List<GuestList.Line> lines() {
        return lines;
    }

    int taken(Seating seating) {
        return taken.getOrDefault(seating, 0);
    }

    private RegistrationStage place(Applicant applicant) {
        int free = hall.free(applicant.seating()) - taken(applicant.seating());
        boolean line = waited.contains(applicant.seating());
        if (!line && applicant.persons() <= free) return RegistrationStage.CONFIRMED;
        if (hall.waitingList() && hall.alive(now)) return RegistrationStage.WAITING; // later nobody is promoted
        throw free == 0 || line
                ? new Refused("registration.error.full")
                : new Refused("registration.error.few", free, applicant.persons());
    }

    private Answer add(Applicant applicant, RegistrationStage stage) {
        var line = new GuestList.Line(UUID.randomUUID(), applicant, stage, code());
        lines.add(line);
        if (stage == RegistrationStage.CONFIRMED) taken.merge(applicant.seating(), applicant.persons(), Integer::sum);
        else waited.add(applicant.seating());
        known.put(applicant.phone(), Answer.known(line.id(), applicant.name()));
        return Answer.fresh(line.id());
    }

    /** Opens the ticket together with the phone number. */
    private static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }
}
