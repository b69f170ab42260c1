package cn.zhongning.portal.reports;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An event's organiser says what came of it; the centre reads that before the public does. */
@Service
@Transactional
class Reports {
    static final int PAGE = 20;

    private final ReportRepository reports;
    private final ReportList list;
    private final EventService events;
    private final Numbers numbers;
    private final Pictures pictures;
    private final CurrentUser user;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            ReportList list,
            EventService events,
            Numbers numbers,
            Pictures pictures,
            CurrentUser user,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.reports = reports;
        this.list = list;
        this.events = events;
        this.numbers = numbers;
        this.pictures = pictures;
        this.user = user;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** For the event's organiser and the centre, as all that follows. */
    @Transactional(readOnly = true)
    public Event event(UUID id) {
        return events.forDesk(id);
    }

    /** What is written, or what can be. */
    @Transactional(readOnly = true)
    public EventReport of(UUID event) {
        var known = event(event);
        return reports.findById(event).orElseGet(() -> EventReport.begun(known.id(), clock.instant()));
    }

    /** For everybody, once the centre has read it. */
    @Transactional(readOnly = true)
    public Optional<EventReport> published(UUID event) {
        return reports.findById(event).filter(report -> report.stage() == ReportStage.PUBLISHED);
    }

    @Transactional(readOnly = true)
    public Numbers.Table numbers(UUID event) {
        return numbers.of(
                event,
                events.sessions(event).stream()
                        .filter(session -> !session.cancelled())
                        .toList());
    }

    /** From where people came, where they were asked. */
    @Transactional(readOnly = true)
    public List<Numbers.From> towns(UUID event) {
        return event(event).asks().contains(Question.TOWN) ? numbers.towns(event) : List.of();
    }

    /** Whether there is anything to report of. */
    boolean due(Event event) {
        return event.over(clock.instant())
                && (event.stage() == EventStage.PUBLISHED || event.stage() == EventStage.REPORTED);
    }

    boolean centre() {
        return user.require().staff();
    }

    /** What the public reads is changed by the centre, who answer for it. */
    boolean writable(ReportStage stage) {
        return events.writes() && (stage.written() || stage == ReportStage.PUBLISHED && centre());
    }

    public EventReport save(UUID event, int version, ReportForm form) {
        form.limit();
        var report = unchanged(event, version);
        if (!writable(report.stage())) throw new Refused("reports.error.closed");
        if (report.stage() == ReportStage.PUBLISHED) form.check(numbers(event).kept());
        if (!pictures.belong(form.photos(), event(event).organisationId())) throw new Refused("pictures.error.gone");
        audit.record("report.saved", event);
        return store(report.with(form, clock.instant()));
    }

    public EventReport handIn(UUID event, int version) {
        var report = unchanged(event, version);
        if (!report.stage().written()) throw new Refused("reports.error.closed");
        report.form().check(numbers(event).kept());
        var handed = store(report.at(ReportStage.HANDED_IN, "", clock.instant()));
        audit.record("report.handed-in", event);
        notices.tellRole(
                Role.STAFF,
                "reports.notice.to-read",
                EventReport.desk(event),
                event(event).title());
        return handed;
    }

    public EventReport giveBack(UUID event, int version, String reason) {
        var report = toRead(event, version);
        if (reason.isBlank()) throw new Refused("reports.error.reason");
        Limits.limit(reason, EventReport.REASON);
        var returned = store(report.at(ReportStage.RETURNED, reason.strip(), clock.instant()));
        audit.record("report.returned", event);
        tell(event, "reports.notice.returned", reason.strip());
        return returned;
    }

    public EventReport publish(UUID event, int version) {
        var report = toRead(event, version);
        report.form().check(numbers(event).kept());
        var published = store(report.at(ReportStage.PUBLISHED, "", clock.instant()));
        events.report(event);
        audit.record("report.published", event);
        tell(event, "reports.notice.published", "");
        return published;
    }

    private void tell(UUID event, String key, String reason) {
        var of = event(event);
        notices.tellOrganisation(of.organisationId(), key, EventReport.desk(event), of.title(), reason);
    }

    private EventReport toRead(UUID event, int version) {
        event(event);
        if (!centre()) throw new Refused("reports.error.centre");
        var report = unchanged(event, version);
        if (report.stage() != ReportStage.HANDED_IN) throw new Refused("reports.error.changed");
        return report;
    }

    private EventReport unchanged(UUID event, int version) {
        if (!due(event(event))) throw new Refused("reports.error.early");
        if (!events.writes()) throw new Refused("events.error.reader");
        var report = of(event);
        if (report.version() != version) throw new Refused("reports.error.changed");
        return report;
    }

    /** Of two who write at once, one is told. */
    private EventReport store(EventReport report) {
        try {
            return reports.save(report);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException somebodyElse) {
            throw new Refused("reports.error.changed");
        }
    }

    /** One more than a page, to know whether there are others. */
    @Transactional(readOnly = true)
    public List<ReportList.Row> list(ReportShelf shelf, int page) {
        return list.page(shelf, whose(), clock.instant(), PAGE + 1, (page - 1) * PAGE);
    }

    /** For the centre what is to be read, for organisers what is to be written. */
    @Transactional(readOnly = true)
    public int waiting() {
        return list.count(first(), whose(), clock.instant());
    }

    ReportShelf first() {
        return centre() ? ReportShelf.WAITING : ReportShelf.MISSING;
    }

    private @Nullable UUID whose() {
        return user.organiser("events.error.staff");
    }
}
