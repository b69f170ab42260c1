package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.language.Closeness;
import cn.zhongning.portal.language.SharedWords;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.shared.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what says much the same: published by anybody, or still in one's own drawer. */
@Component
public class Lookalikes {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SHORTEST = 4;
    private static final int CANDIDATES = 12;
    private static final int DRAWER = 40;
    private static final int SHOWN = 3;
    private static final long PATIENCE = 800;

    private final Nearest nearest;
    private final Closeness closeness;
    private final SharedWords shared;
    private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();

    Lookalikes(Nearest nearest, Closeness closeness, SharedWords shared) {
        this.nearest = nearest;
        this.closeness = closeness;
        this.shared = shared;
    }

    /** From here on two are taken for one. Results are all written in one manner, which brings them nearer together. */
    static double close(Kind kind) {
        return kind == Kind.RESULT ? .83 : .74;
    }

    /** The closest first; nobody waits long for it, whatever the search engine does. */
    List<Lookalike> of(ListingService<?, ?> service, Told told, Collection<UUID> except) {
        if (told.title().strip().length() < SHORTEST) return List.of();
        var own = service.mine(null, "", 0, DRAWER); // asked here: the other thread knows of no reader
        return CompletableFuture.supplyAsync(() -> among(service, told, own, except), questions)
                .completeOnTimeout(List.of(), PATIENCE, TimeUnit.MILLISECONDS)
                .exceptionally(away -> List.of())
                .join();
    }

    /** Answers of anything whether one of these says much the same; cheap enough for every row of a spreadsheet. */
    public Predicate<Told> known(Kind kind, List<Told> known) {
        return new Known(known, (told, other) -> closeness(told, other) >= close(kind));
    }

    double closeness(Told one, Told other) {
        return one.sameTitle(other) ? 1 : closeness.of(one.text(), other.text());
    }

    private List<Lookalike> among(
            ListingService<?, ?> service, Told told, List<? extends Listing<?, ?>> own, Collection<UUID> except) {
        var near = nearest.to(told.text(), service.kind(), NOBODY).orElse(List.of()).stream()
                .sorted(Comparator.comparingDouble(Nearest.Near::closeness).reversed())
                .limit(CANDIDATES)
                .map(Nearest.Near::id)
                .toList();
        var drawer = own.stream().filter(listing -> listing.standing().stage() != Stage.PUBLISHED);
        return Stream.concat(service.visible(near).stream(), drawer)
                .filter(listing -> !except.contains(listing.id()))
                .map(listing -> weighed(told, listing))
                .filter(weighed -> weighed.closeness() >= close(service.kind()))
                .sorted(Comparator.comparingDouble(Lookalike::closeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Lookalike weighed(Told told, Listing<?, ?> listing) {
        var other = Told.of(listing.form());
        return new Lookalike(listing, closeness(told, other), shared.of(told.text(), other.text()));
    }
}
