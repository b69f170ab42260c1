package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people are told about, in as many kinds as somebody would want to choose among. Every notice belongs to one, by
 * the key of its texts: the longest beginning counts.
 */
public enum NoticeKind {
    /** What the centre says of somebody's results and demands, and when these end. */
    LISTING(Pace.AT_ONCE, "listings.notice."),
    /** What fits: matches, and hits of saved searches. */
    MATCH(Pace.DAILY, "matching.notice.", "saved.notice."),
    /** Intentions and talks, up to an agreement. */
    TALK(Pace.AT_ONCE, "deals.notice.", "disclosure.notice."),
    /** From the proposal to sign on: contracts, trials, publicity, stories. */
    DEAL(
            Pace.AT_ONCE,
            "deals.notice.PROPOSE",
            "deals.notice.SIGN",
            "deals.notice.REGISTER",
            "contracts.notice.",
            "trials.notice.",
            "publicity.notice.",
            "stories.notice."),
    /** An organiser's events, venues and visits. */
    EVENT(Pace.AT_ONCE, "events.notice.", "venues.notice.", "visits.notice.", "reports.notice.", "reminders.notice."),
    /** Mandates, and a broker's credentials. */
    AGENCY(Pace.AT_ONCE, "agencies.notice."),
    /** What binds or asks for consent. */
    LEGAL(
            true,
            "disclosure.notice.agreement",
            "disclosure.notice.accepted",
            "stories.notice.asked",
            "publicity.letter."),
    /** The account, the organisation that it belongs to, and the systems to which that opens itself. */
    ACCOUNT(
            true,
            "notices.organisation.",
            "delivery.address.",
            "members.notice.",
            "tokens.notice.",
            "webhooks.notice."),
    /** What waits for the centre. */
    DUTY(
            Pace.DAILY,
            "notices.organisation.signed-up",
            "verification.notice",
            "listings.notice.submitted",
            "events.notice.submitted",
            "events.notice.proposed",
            "events.notice.called-off",
            "events.notice.called-off-session",
            "venues.notice.submitted",
            "reports.notice.to-read",
            "reminders.notice.to-read",
            "reviews.notice.",
            "agencies.notice.credential",
            "publicity.notice.to-read",
            "contracts.notice.to-confirm",
            "stories.notice.agreed",
            "stories.notice.declined",
            "stories.notice.withdrawn");

    private static final Map<String, NoticeKind> BY_BEGINNING = Arrays.stream(values())
            .flatMap(kind -> kind.beginnings.stream().map(beginning -> Map.entry(beginning, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final boolean obligatory;
    private final Pace mail;
    private final List<String> beginnings;

    NoticeKind(Pace mail, String... beginnings) {
        this(false, mail, beginnings);
    }

    NoticeKind(boolean obligatory, String... beginnings) {
        this(obligatory, Pace.AT_ONCE, beginnings);
    }

    NoticeKind(boolean obligatory, Pace mail, String... beginnings) {
        this.obligatory = obligatory;
        this.mail = mail;
        this.beginnings = List.of(beginnings);
    }

    /** Nobody switches these off, and they wait for nothing. */
    public boolean obligatory() {
        return obligatory;
    }

    /** What has no kind yet is lost to nobody; a test finds it. */
    static NoticeKind of(String key) {
        return find(key).orElse(ACCOUNT);
    }

    static Optional<NoticeKind> find(String key) {
        return BY_BEGINNING.keySet().stream()
                .filter(key::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(BY_BEGINNING::get);
    }

    /** Of which letters it is; none for what nobody switches off. */
    Optional<Topic> topic() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name()))
                .findFirst();
    }

    /** Whose letters stop with a topic; none of an account's where it is about a ticket. */
    static List<NoticeKind> of(Topic topic) {
        return Arrays.stream(values())
                .filter(kind -> topic == Topic.DIGEST
                        ? !kind.obligatory
                        : kind.topic().filter(topic::equals).isPresent())
                .toList();
    }

    /** What is usual until somebody says otherwise. */
    Pace usual(Channel channel) {
        return switch (channel) {
            case PORTAL -> Pace.AT_ONCE;
            case MAIL -> mail;
            case SMS -> Pace.NEVER;
        };
    }

    /** What there is to choose of it. */
    List<Pace> choices(Channel channel) {
        return obligatory && channel != Channel.SMS ? List.of(Pace.AT_ONCE) : Pace.of(channel);
    }

    /** What somebody of this role may ever be told of. */
    static Set<NoticeKind> of(Role role) {
        var kinds = EnumSet.allOf(NoticeKind.class);
        if (role.staff()) kinds.removeAll(Set.of(LISTING, AGENCY));
        else kinds.remove(DUTY);
        if (role == Role.ORGANISER) kinds.removeAll(Set.of(LISTING, TALK, DEAL, AGENCY));
        else kinds.remove(EVENT);
        return kinds;
    }
}
