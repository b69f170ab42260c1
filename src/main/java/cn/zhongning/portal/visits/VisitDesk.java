package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.Venues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bookings as the venue's organisation and the staff see them, and nobody else. */
@Service
@Transactional
class VisitDesk {
    static final int REASON = 200;

    private final Venues venues;
    private final Visits visits;
    private final VisitHours hours;
    private final VisitBook book;
    private final VisitLetters letters;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    VisitDesk(
            Venues venues,
            Visits visits,
            VisitHours hours,
            VisitBook book,
            VisitLetters letters,
            JdbcClient sql,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.venues = venues;
        this.visits = visits;
        this.hours = hours;
        this.book = book;
        this.letters = letters;
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What still waits for an answer. */
    @Transactional(readOnly = true)
    int waiting() {
        return sql.sql("""
                        select count(*) from visit v join venue p on p.id = v.venue_id
                        where v.stage = 'ASKED' and v.starts_at > :now
                            and (cast(:organisation as uuid) is null or p.organisation_id = :organisation)
                        """)
                .param("now", VisitBook.time(clock.instant()))
                .param("organisation", own())
                .query(Integer.class)
                .single();
    }

    /** @param waiting only what waits for an answer; else everything, what is to come first */
    @Transactional(readOnly = true)
    List<Visit> list(boolean waiting, int offset, int limit) {
        return sql.sql(VisitBook.COLUMNS + """
                        join venue p on p.id = v.venue_id
                        where (cast(:organisation as uuid) is null or p.organisation_id = :organisation)
                            and (not :waiting or v.stage = 'ASKED' and v.starts_at > :now)
                        order by v.starts_at <= :now, case when v.starts_at > :now then v.starts_at end,
                            v.starts_at desc, v.number
                        limit :limit offset :offset
                        """)
                .param("organisation", own())
                .param("waiting", waiting)
                .param("now", VisitBook.time(clock.instant()))
                .param("limit", limit)
                .param("offset", offset)
                .query(Visit.class)
                .list();
    }

    /** Whether there is still something to decide or to take back. */
    @Transactional(readOnly = true)
    boolean open(Visit visit) {
        return visit.stage().live() && !visit.begun(clock.instant());
    }

    /** For which venues the acting person takes bookings by telephone. */
    @Transactional(readOnly = true)
    List<Venue> venues() {
        var own = own();
        return venues.choices().stream()
                .filter(venue -> venue.form().takesGroups())
                .filter(venue -> own == null || own.equals(venue.organisationId()))
                .toList();
    }

    @Transactional(readOnly = true)
    List<VisitHours.Hour> hours(Venue venue, LocalDate day) {
        return hours.on(venue, day);
    }

    /** Somebody calls: on the same book under the same rules, and accepted, as the venue itself writes it down. */
    public Visits.Answer enter(UUID venueId, VisitForm form) {
        var venue = venues.forDesk(venueId);
        if (!venues.writes()) throw new Refused("venues.error.reader");
        var answer = visits.claim(venueId, form, Texts.CHINESE);
        if (!answer.fresh()) return answer;
        var id = answer.visit().id();
        book.accept(id, clock.instant());
        audit.record("visit.enter", id);
        letters.post(answer.visit(), venue.form().name(), "visits.letter.accepted", "");
        return new Visits.Answer(book.find(id).orElseThrow(), true);
    }

    public void accept(UUID id) {
        var visit = unbegun(id);
        if (!book.accept(id, clock.instant())) throw answered();
        audit.record("visit.accept", id);
        letters.post(visit, venue(visit).form().name(), "visits.letter.accepted", "");
    }

    /** Also of what was accepted: something may come between. */
    public void decline(UUID id, String reason) {
        var visit = unbegun(id);
        if (reason.isBlank() || reason.strip().length() > REASON) throw new Refused("visits.error.reason", REASON);
        if (!book.release(id, VisitStage.DECLINED, reason.strip(), clock.instant())) throw answered();
        audit.record("visit.decline", id);
        letters.post(visit, venue(visit).form().name(), "visits.letter.declined", reason.strip());
    }

    private Visit unbegun(UUID id) {
        var visit = book.find(id).orElseThrow(VisitDesk::gone);
        venue(visit);
        if (!venues.writes()) throw new Refused("venues.error.reader");
        if (visit.begun(clock.instant())) throw new Refused("visits.error.begun");
        return visit;
    }

    private Venue venue(Visit visit) {
        return venues.forDesk(visit.venueId());
    }

    /** None for the staff, who see all of them. */
    private @Nullable UUID own() {
        return user.organiser("venues.error.staff");
    }

    private static Refused gone() {
        return new Refused("visits.error.gone");
    }

    private static Refused answered() {
        return new Refused("visits.error.answered");
    }
}
