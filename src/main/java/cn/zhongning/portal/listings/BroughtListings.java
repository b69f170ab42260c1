package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.springframework.transaction.annotation.Transactional;

/** Demands or results that come many at once, by the same rules as those that are written one by one. */
public abstract class BroughtListings<L extends Listing<L, F>, F extends ListingForm> {
    private static final int AT_ONCE = 200;

    private final ListingService<L, F> service;
    private final ListingRepository<L> listings;
    private final Writers writers;
    private final Audit audit;
    private final ListingNews news;
    private final Clock clock;

    protected BroughtListings(ListingService<L, F> service, ListingRepository<L> listings, Bringing bringing) {
        this.service = service;
        this.listings = listings;
        writers = bringing.writers();
        audit = bringing.audit();
        news = bringing.news();
        clock = bringing.clock();
    }

    public Kind kind() {
        return service.kind();
    }

    /** Whether the reader may bring many at once. */
    public boolean brings() {
        return writers.brings(service.writer());
    }

    /** Whether the reader brings them for clients. */
    public boolean brokers() {
        return writers.brokers();
    }

    /** Whether the reader writes them, so that the drafts stand in their own list. */
    public boolean authors() {
        return service.authors();
    }

    /** For whom the reader may bring some, with this in their names. */
    public List<Organisation> writers(String text, int offset, int limit) {
        return writers.of(service.writer(), text, offset, limit);
    }

    public void requireWriter(UUID organisation) {
        writers.require(service.writer(), organisation);
    }

    /** What each has to keep, for this organisation. */
    public BiConsumer<F, Mistakes.Collector> rules(UUID organisation) {
        requireWriter(organisation);
        var industries = writers.industries(organisation);
        return (form, mistakes) -> {
            service.check(form, mistakes);
            mistakes.require("industry", industries.test(form.industry()), "listings.error.mandate-industry");
        };
    }

    /**
     * From a file of this name; whoever had them brought by others is told.
     *
     * @param done is told how many are stored so far
     */
    @Transactional
    public void addDrafts(UUID organisation, List<F> forms, String source, IntConsumer done) {
        requireWriter(organisation);
        var industries = writers.industries(organisation);
        if (!forms.stream().map(ListingForm::industry).distinct().allMatch(industries))
            throw new Refused("listings.error.not-mandated");
        forms.forEach(form -> service.checkWords(form, organisation));
        for (int from = 0; from < forms.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, forms.size());
            listings.saveAll(forms.subList(from, to).stream()
                    .map(form -> drafted(organisation, form))
                    .toList());
            done.accept(to);
        }
        audit.record(kind() + ".IMPORTED", organisation + " " + source + " " + forms.size());
        if (!authors()) news.entered(kind(), organisation, writers.agency(), forms.size());
    }

    private L drafted(UUID organisation, F form) {
        var standing = Standing.draft(organisation, null, clock.instant()).by(writers.agency());
        return service.draft(UUID.randomUUID(), standing, form);
    }
}
