package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.matching.Matcher.Ranked;
import cn.zhongning.portal.matching.Matches.Dismissed;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What fits a demand or a result, for its owner, brokers and the staff; asked of the index when somebody looks. */
@Service
public class MatchService {
    public static final int NOTE = 300;

    /** Phrases are compared for so many, and only where they can tell more than that nothing fits. */
    private static final int THOROUGH = 5;

    private final Matcher matcher;
    private final Sides sides;
    private final Likeness likeness;
    private final Feedback feedback;
    private final Rights rights;
    private final CurrentUser user;
    private final Audit audit;

    MatchService(
            Matcher matcher,
            Sides sides,
            Likeness likeness,
            Feedback feedback,
            Rights rights,
            CurrentUser user,
            Audit audit) {
        this.matcher = matcher;
        this.sides = sides;
        this.likeness = likeness;
        this.feedback = feedback;
        this.rights = rights;
        this.user = user;
        this.audit = audit;
    }

    public Matches of(Kind kind, UUID id, int most) {
        return kind == Kind.DEMAND ? forDemand(id, most) : forResult(id, most);
    }

    public Matches forDemand(UUID id, int most) {
        var need = sides.need(id).orElseThrow(() -> new Refused("listings.error.gone"));
        reader(need.side());
        return matches(need.side(), matcher.of(need), most);
    }

    public Matches forResult(UUID id, int most) {
        var offer = sides.offer(id).orElseThrow(() -> new Refused("listings.error.gone"));
        reader(offer.side());
        return matches(offer.side(), matcher.of(offer), most);
    }

    /** Whether there is such a listing and this reader may see what fits it. */
    public boolean open(SignedIn reader, Kind kind, UUID id) {
        return sides.of(kind, List.of(id)).values().stream().anyMatch(side -> open(reader, side));
    }

    private boolean open(SignedIn reader, Side own) {
        return concerned(reader, own) || mediates(reader);
    }

    /** Anybody may sign up as a broker; who the centre has not checked sees no more than the public. */
    public boolean mediates(SignedIn reader) {
        var agency = reader.organisationId();
        return reader.role() == Role.BROKER && agency != null && rights.checked(agency);
    }

    /** The reader's organisation's own that the public sees, latest first. */
    public List<Side> own(Kind kind, int offset, int limit) {
        return sides.own(kind, offset, limit);
    }

    /** Takes a pair out for the reader's organisation, which owns one side of it. */
    @Transactional
    public void dismiss(UUID demand, UUID result, NotFitting reason, String note) {
        if (note.length() > NOTE) throw new Refused("matching.error.note", NOTE, note.length());
        var who = owner(demand, result);
        var word = new Feedback.Word(demand, result, reason, note.strip());
        if (feedback.add(who.organisationId(), who.accountId(), word)) {
            audit.record("match.DISMISSED", demand + " " + result);
        }
    }

    /** Takes the word back. */
    @Transactional
    public void restore(UUID demand, UUID result) {
        var who = owner(demand, result);
        if (feedback.remove(who.organisationId(), demand, result)) {
            audit.record("match.RESTORED", demand + " " + result);
        }
    }

    private record Owner(UUID organisationId, UUID accountId) {}

    private Owner owner(UUID demand, UUID result) {
        var who = user.require();
        var need = sides.need(demand).orElseThrow(() -> new Refused("listings.error.gone"));
        var offer = sides.offer(result).orElseThrow(() -> new Refused("listings.error.gone"));
        var organisation = who.organisationId();
        if (organisation == null
                || !who.writesFor(need.side().organisationId())
                        && !who.writesFor(offer.side().organisationId())) {
            throw new Refused("matching.error.not-yours");
        }
        return new Owner(organisation, who.accountId());
    }

    private void reader(Side own) {
        if (!open(user.require(), own)) throw new Refused("matching.error.closed");
    }

    private Matches matches(Side own, Optional<List<Ranked>> found, int most) {
        var words = feedback.of(own.organisationId(), own.id());
        var left = new ArrayList<>(found.orElse(List.of()));
        left.removeIf(ranked -> words.containsKey(other(ranked, own).id()));
        var best = new ArrayList<Match>();
        for (var ranked : left.subList(0, Math.min(most, left.size()))) best.add(match(ranked, own, best.size()));
        return new Matches(own, best, left.size(), dismissed(own, words), found.isEmpty());
    }

    private Match match(Ranked ranked, Side own, int place) {
        var other = other(ranked, own);
        var reasons = new ArrayList<Reason>();
        boolean thorough = place < THOROUGH && ranked.fit() >= Fit.DOUBTFUL;
        reasons.addAll(likeness.of(ranked.pair(), other, ranked.closeness(), thorough));
        reasons.addAll(Reasons.of(ranked.pair(), matcher.today()));
        return new Match(other, ranked.fit(), forFirst(reasons));
    }

    private static List<Reason> forFirst(List<Reason> reasons) {
        return reasons.stream()
                .sorted((one, other) -> Boolean.compare(one.against(), other.against()))
                .toList();
    }

    private List<Dismissed> dismissed(Side own, Map<UUID, Feedback.Word> words) {
        if (words.isEmpty() || !concerned(user.require(), own)) return List.of();
        var others = sides.of(own.kind() == Kind.DEMAND ? Kind.RESULT : Kind.DEMAND, words.keySet());
        var dismissed = new ArrayList<Dismissed>();
        words.forEach((id, word) -> {
            var other = others.get(id);
            if (other != null) dismissed.add(new Dismissed(other, word.reason(), word.note()));
        });
        return dismissed;
    }

    /** What an owner said of another is not for brokers. */
    private static boolean concerned(SignedIn reader, Side own) {
        return reader.staff() || reader.actsFor(own.organisationId());
    }

    private static Side other(Ranked ranked, Side own) {
        return own.kind() == Kind.DEMAND
                ? ranked.pair().offered()
                : ranked.pair().wanted();
    }
}
