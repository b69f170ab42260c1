package cn.zhongning.portal.unmet;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.search.Readership;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.shared.Kind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Counts what people look for in vain and what they come upon. Readers wait for nothing: what they did stands in a line
 * that is written away every few seconds, and what finds the line full is not counted. Robots, the staff and the same
 * person doing the same again within half an hour are not counted either; who that was is known to this process alone,
 * as a number of its own that goes with it.
 */
@Component
class Overheard implements Readership {
    private static final int LINE = 5_000;
    private static final int REMEMBERED = 50_000;
    private static final Pattern ROBOT = Pattern.compile(
            "(?i)bot|crawl|spider|slurp|fetch|scan|monitor|preview|feed|curl|wget|python|java/|httpclient|okhttp|go-http|^$");

    private final BlockingQueue<Heard> line = new ArrayBlockingQueue<>(LINE);
    private final Cache<Long, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();
    private final long salt = ThreadLocalRandom.current().nextLong();
    private final CurrentUser user;
    private final UnmetTable table;

    Overheard(CurrentUser user, UnmetTable table) {
        this.user = user;
        this.table = table;
    }

    sealed interface Heard {}

    record Missed(SearchQuery query) implements Heard {}

    record FoundResult(UUID id) implements Heard {}

    record OpenedResult(UUID id) implements Heard {}

    @Override
    public void searched(SearchQuery query, int page, List<SearchCard> shown, long total) {
        if (!person()) return;
        if (total == 0 && page == 1 && !query.text().isBlank() && first(query)) line.offer(new Missed(query));
        for (var card : shown) {
            if (card.kind() == Kind.RESULT && first("found " + card.id())) line.offer(new FoundResult(card.id()));
        }
    }

    @Override
    public void opened(Kind kind, UUID id) {
        if (kind == Kind.RESULT && person() && first(id)) line.offer(new OpenedResult(id));
    }

    @Scheduled(fixedDelay = 5000)
    @PreDestroy
    void write() {
        var heard = new ArrayList<Heard>();
        line.drainTo(heard);
        if (!heard.isEmpty()) table.add(heard);
    }

    private boolean person() {
        if (user.get().filter(SignedIn::staff).isPresent()) return false;
        var agent = Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getHeader("User-Agent"));
        return agent.isPresent() && !ROBOT.matcher(agent.get()).find();
    }

    private boolean first(Object what) {
        long who = salt * 31 + Audit.address().hashCode();
        return lately.asMap().putIfAbsent(who * 1_000_003 + what.hashCode(), true) == null;
    }
}
