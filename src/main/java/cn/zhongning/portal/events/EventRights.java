package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with an event. */
@Component
class EventRights {
    private static final Set<EventStage> OPEN_TO_STAFF =
            EnumSet.of(EventStage.DRAFT, EventStage.REVIEW, EventStage.PUBLISHED, EventStage.WITHDRAWN);
    private static final Set<EventStage> INVITING =
            EnumSet.of(EventStage.DRAFT, EventStage.REVIEW, EventStage.PUBLISHED);
    private static final Set<EventStage> OPEN_TO_WRITER = EnumSet.of(EventStage.DRAFT, EventStage.WITHDRAWN);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Pictures pictures;
    private final CurrentUser user;

    EventRights(JdbcClient jdbc, Organisations organisations, Pictures pictures, CurrentUser user) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.pictures = pictures;
        this.user = user;
    }

    boolean reads(Event event) {
        var who = user.require();
        return who.staff() || who.role() == Role.ORGANISER && who.actsFor(event.organisationId());
    }

    /** Whether the acting person changes events at all, and not only reads their organisation's. */
    boolean writes() {
        var who = user.require();
        return who.staff() || who.member().writes();
    }

    void requireWriter() {
        if (!writes()) throw new Refused("events.error.reader");
    }

    boolean staff() {
        return user.require().staff();
    }

    void requireStaff() {
        if (!staff()) throw new Refused("events.error.staff");
    }

    Set<Mover> movers(Event event) {
        var who = user.require();
        var movers = EnumSet.noneOf(Mover.class);
        if (who.role() == Role.ORGANISER && who.writesFor(event.organisationId())) movers.add(Mover.ORGANISER);
        if (!who.staff()) return movers;
        movers.add(Mover.STAFF);
        if (ofCentre(event)) movers.add(Mover.CENTRE);
        return movers;
    }

    boolean mayMove(EventMove move, Event event) {
        return move.from(event.stage()) && move.of(movers(event));
    }

    void require(EventMove move, Event event) {
        if (!move.of(movers(event))) throw new Refused("events.error.staff");
        if (!move.from(event.stage())) throw new Refused("events.error.step");
    }

    /** Whether they may write on its text as it stands; a published one is changed by staff, who answer for it. */
    boolean mayChange(Event event) {
        if (user.require().staff()) return OPEN_TO_STAFF.contains(event.stage());
        return OPEN_TO_WRITER.contains(event.stage()) && movers(event).contains(Mover.ORGANISER);
    }

    void requireChange(Event event) {
        if (mayChange(event)) return;
        throw new Refused(event.published() ? "events.error.staff" : "events.error.step");
    }

    /** Whose guests they are, as long as somebody may still come. */
    boolean mayInvite(Event event) {
        boolean open = event.attendance() == Attendance.INVITATION && event.invitation() != null;
        return open && INVITING.contains(event.stage()) && !movers(event).isEmpty();
    }

    boolean mayPropose(Event event) {
        return event.published() && movers(event).contains(Mover.ORGANISER);
    }

    /** Nobody puts another's picture before the public; staff answer for theirs. */
    void requirePoster(Announcement announcement, UUID organisation) {
        var poster = announcement.poster();
        if (poster == null || user.require().staff()) return;
        if (!pictures.belong(List.of(poster), organisation)) throw new Refused("pictures.error.gone");
    }

    boolean ofCentre(Event event) {
        return organisations
                .find(event.organisationId())
                .filter(holder -> holder.kind() == OrganisationKind.CENTRE)
                .isPresent();
    }

    boolean approved(UUID organisation) {
        return organisations.find(organisation).filter(Organisation::approved).isPresent();
    }

    /** Whose events they see: none means all of them. Nobody's where an organiser has no organisation (any more). */
    @Nullable
    UUID shelves() {
        return user.organiser("events.error.staff");
    }

    /** Administrators act for no organisation; the centre holds what they write. */
    UUID organisation() {
        var who = user.require();
        if (!who.staff() && who.role() != Role.ORGANISER) throw new Refused("events.error.staff");
        requireWriter();
        var sql = who.organisationId() == null
                ? "select id from organisation where kind = 'CENTRE' and status = 'APPROVED' limit 1"
                : "select id from organisation where id = :id and status = 'APPROVED'";
        return jdbc.sql(sql)
                .param("id", who.organisationId())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("events.error.organisation"));
    }
}
