package cn.zhongning.portal.matching;

import cn.zhongning.portal.matching.Matcher.Ranked;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.search.Announcements;
import cn.zhongning.portal.search.Announcements.Published;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.shared.DatabaseAway;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.webhooks.Happening;
import cn.zhongning.portal.webhooks.Happenings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the owners on the other side of what was published and fits strongly. A trigger notes every publication in its
 * own transaction; the note leaves in the transaction that tells, so an outage loses nobody and a crash tells nobody
 * twice. A listing waits until the index has it: of two published together, the later one then finds the earlier.
 */
@Component
class NewMatches {
    private static final Logger LOG = LoggerFactory.getLogger(NewMatches.class);
    static final int FEW = 5;
    private static final int REASONS = 2;

    private final JdbcClient sql;
    private final Announcements pending;
    private final TransactionTemplate transaction;
    private final Nearest nearest;
    private final Sides sides;
    private final Matcher matcher;
    private final Feedback feedback;
    private final Likeness likeness;
    private final ReasonTexts words;
    private final Notices notices;
    private final Happenings happenings;
    private final Clock clock;

    NewMatches(
            JdbcClient sql,
            TransactionTemplate transaction,
            Nearest nearest,
            Sides sides,
            Matcher matcher,
            Feedback feedback,
            Likeness likeness,
            ReasonTexts words,
            Notices notices,
            Happenings happenings,
            Clock clock) {
        this.sql = sql;
        this.pending = new Announcements(sql, "match_pending");
        this.transaction = transaction;
        this.nearest = nearest;
        this.sides = sides;
        this.matcher = matcher;
        this.feedback = feedback;
        this.likeness = likeness;
        this.words = words;
        this.notices = notices;
        this.happenings = happenings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 100, initialDelay = 6000)
    void tell() {
        for (var published : pending.waiting()) {
            if (!nearest.knows(published.kind(), published.id())) continue;
            pending.tried(published);
            if (!told(published)) return;
        }
    }

    /** False while the search engine is away. A listing that cannot be read keeps nobody from hearing of the others. */
    private boolean told(Published published) {
        try {
            var found = found(published);
            found.ifPresent(ranked -> transaction.executeWithoutResult(status -> tell(published, ranked)));
            return found.isPresent();
        } catch (RuntimeException unreadable) {
            if (DatabaseAway.is(unreadable)) throw unreadable;
            LOG.error("Nobody is told of {} {}", published.kind(), published.id(), unreadable);
            pending.take(published);
            return true;
        }
    }

    /** What has left the public since finds nothing; nothing at all while the search engine is away. */
    private Optional<List<Ranked>> found(Published published) {
        var found = published.kind() == Kind.DEMAND
                ? sides.need(published.id()).map(matcher::of)
                : sides.offer(published.id()).map(matcher::of);
        return found.orElse(Optional.of(List.of()));
    }

    private void tell(Published published, List<Ranked> found) {
        if (!pending.take(published)) return;
        var byOwner = new LinkedHashMap<UUID, List<Ranked>>();
        found.stream()
                .filter(ranked -> ranked.fit() >= Fit.STRONG)
                .limit(FEW)
                .filter(ranked -> untold(ranked.pair()))
                .forEach(ranked ->
                        byOwner.merge(other(published, ranked).organisationId(), List.of(ranked), NewMatches::joined));
        byOwner.forEach((owner, pairs) -> tell(published, owner, pairs));
    }

    private boolean untold(Pair pair) {
        var demand = pair.wanted().id();
        var result = pair.offered().id();
        if (feedback.dismissed(demand, result)) return false;
        return sql.sql("insert into match_told (demand_id, result_id, told_at) values (?, ?, ?) on conflict do nothing")
                        .params(demand, result, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private void tell(Published published, UUID owner, List<Ranked> pairs) {
        var best = pairs.getFirst();
        var theirs = other(published, best);
        var news = published.kind() == Kind.DEMAND
                ? best.pair().wanted()
                : best.pair().offered();
        notices.tellOrganisation(
                owner,
                published.kind() == Kind.DEMAND ? "matching.notice.demand" : "matching.notice.result",
                theirs.kind().address(theirs.id()),
                news.title(),
                news.organisation(),
                theirs.title(),
                best.fit(),
                pairs.size() - 1,
                why(best, theirs));
        pairs.forEach(pair -> tellSystems(owner, news, other(published, pair), pair));
    }

    private void tellSystems(UUID owner, Side news, Side own, Ranked ranked) {
        happenings.tell(
                owner,
                Happening.MATCH_FOUND,
                own.id(),
                news.kind().address(news.id()),
                Map.of("own", facts(own), "found", facts(news), "fit", ranked.fit()));
    }

    private static Map<String, ?> facts(Side side) {
        return Map.of(
                "kind", Named.code(side.kind()),
                "id", side.id(),
                "title", side.title(),
                "organisation", side.organisation());
    }

    /** The strongest of what speaks for the pair. */
    private Notices.Worded why(Ranked best, Side theirs) {
        var reasons = Stream.concat(
                        likeness.of(best.pair(), theirs, best.closeness(), false).stream(),
                        Reasons.of(best.pair(), LocalDate.now(clock)).stream())
                .filter(reason -> !reason.against())
                .limit(REASONS)
                .toList();
        return language -> reasons.stream()
                .map(reason -> words.say(reason, language))
                .collect(Collectors.joining(Texts.chinese(language) ? "；" : "; "));
    }

    private static Side other(Published published, Ranked ranked) {
        return published.kind() == Kind.DEMAND
                ? ranked.pair().offered()
                : ranked.pair().wanted();
    }

    private static List<Ranked> joined(List<Ranked> one, List<Ranked> more) {
        return Stream.concat(one.stream(), more.stream()).toList();
    }
}
