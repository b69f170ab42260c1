package cn.zhongning.portal.reminders;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.registration.OrganiserWords;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an event's organiser says in messages; the facts stand before it whatever that is. The centre reads it first:
 * until then what was said before is said, and in the beginning the standing words.
 */
@Service
@Transactional
class OwnWords implements OrganiserWords {
    static final int REASON = 300;
    static final int PAGE = 30;

    private final EventService events;
    private final WordsRows rows;
    private final Notices notices;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    OwnWords(EventService events, WordsRows rows, Notices notices, CurrentUser user, Audit audit, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.notices = notices;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> words(UUID event, MessageKind kind, Locale language) {
        return rows.of(event, kind).map(each -> each.said(language)).filter(said -> !said.isEmpty());
    }

    @Transactional(readOnly = true)
    Event event(UUID id) {
        return events.forDesk(id);
    }

    boolean writes() {
        return events.writes();
    }

    boolean decides() {
        return user.require().staff();
    }

    /** Of every kind, those that nobody wrote yet included. */
    @Transactional(readOnly = true)
    List<Words> of(UUID event) {
        events.forDesk(event);
        Map<MessageKind, Words> written =
                rows.of(event).stream().collect(Collectors.toMap(Words::kind, Function.identity()));
        return MessageKind.spoken().stream()
                .map(kind -> written.getOrDefault(kind, Words.none(kind)))
                .toList();
    }

    /** How many texts the centre has to read. */
    @Transactional(readOnly = true)
    int waiting() {
        requireStaff();
        return rows.waiting();
    }

    /** One more than a page shows. */
    @Transactional(readOnly = true)
    List<WordsRows.Waiting> waiting(int page) {
        requireStaff();
        return rows.waiting(PAGE + 1, (page - 1) * PAGE);
    }

    /** What the staff writes is said at once; an organiser's waits, unless it says nothing new. */
    Words write(UUID id, Words typed) {
        var event = events.forDesk(id);
        if (!events.writes()) throw new Refused("events.error.reader");
        typed.check();
        var before = rows.of(id, typed.kind()).orElseGet(() -> Words.none(typed.kind()));
        boolean said = decides() || knownOrEmpty(typed, before);
        var written = said ? said(typed) : waiting(typed, before, now());
        var stored = rows.write(id, written, now());
        audit.record("event.words", id, typed.kind().name());
        if (stored.waits() && !before.waits()) tellCentre(event, stored);
        return stored;
    }

    /** @param read what the reviewer has seen: a newer one is read first */
    Words accept(UUID id, Words read) {
        var event = decidable(id, read);
        var stored = rows.write(id, said(read), now());
        audit.record("event.words.accept", id, read.kind().name());
        tellOrganiser(event, "reminders.notice.accepted", read.kind(), null);
        return stored;
    }

    Words giveBack(UUID id, Words read, String reason) {
        var event = decidable(id, read);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) throw new Refused("reminders.error.reason", REASON);
        var returned = new Words(
                read.kind(),
                read.version(),
                read.chinese(),
                read.english(),
                read.saidChinese(),
                read.saidEnglish(),
                null,
                why);
        var stored = rows.write(id, returned, now());
        audit.record("event.words.return", id, read.kind().name() + ": " + why);
        tellOrganiser(event, "reminders.notice.returned", read.kind(), why);
        return stored;
    }

    private Event decidable(UUID id, Words read) {
        requireStaff();
        var event = events.forDesk(id);
        if (!read.waits()) throw new Refused("reminders.error.changed");
        return event;
    }

    /** Nothing that the centre has not read, or that it has to read: the standing words are its own. */
    private static boolean knownOrEmpty(Words typed, Words before) {
        return (typed.chinese().isEmpty() || typed.chinese().equals(before.saidChinese()))
                && (typed.english().isEmpty() || typed.english().equals(before.saidEnglish()));
    }

    private static Words said(Words words) {
        return new Words(
                words.kind(),
                words.version(),
                words.chinese(),
                words.english(),
                words.chinese(),
                words.english(),
                null,
                null);
    }

    private static Words waiting(Words typed, Words before, Instant now) {
        return new Words(
                typed.kind(),
                typed.version(),
                typed.chinese(),
                typed.english(),
                before.saidChinese(),
                before.saidEnglish(),
                now,
                null);
    }

    private void tellCentre(Event event, Words words) {
        notices.tellRole(
                Role.STAFF, "reminders.notice.to-read", WordsView.address(event.id()), event.title(), words.kind());
    }

    private void tellOrganiser(Event event, String key, MessageKind kind, @Nullable String reason) {
        var address = WordsView.address(event.id());
        if (reason == null) notices.tellOrganisation(event.organisationId(), key, address, event.title(), kind);
        else notices.tellOrganisation(event.organisationId(), key, address, event.title(), kind, reason);
    }

    private void requireStaff() {
        if (!decides()) throw new Refused("events.error.staff");
    }

    private Instant now() {
        return clock.instant();
    }
}
