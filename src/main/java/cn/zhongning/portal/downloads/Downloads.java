package cn.zhongning.portal.downloads;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files of lists and of one's own data: who asks gets them, nobody else, and only as long as they may read the list. */
@Service
class Downloads {
    /** Then a file is deleted. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final int MOST = 19; // beside the new one

    private final ExportJobs jobs;
    private final ExportOffers offers;
    private final ExportRunner runner;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Downloads(ExportJobs jobs, ExportOffers offers, ExportRunner runner, CurrentUser user, Audit audit, Clock clock) {
        this.jobs = jobs;
        this.offers = offers;
        this.runner = runner;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be taken away from a page, by whoever looks at it. */
    List<Offer> on(Class<?> view, String path) {
        return user.get().map(who -> offers.on(view, path, who)).orElse(List.of());
    }

    /**
     * Begins a file. A second click finds the first at work.
     *
     * @throws Refused while another list is still being written for this person
     */
    @Transactional
    ExportJob start(String list, QueryParameters filters, Format format, Locale locale) {
        var who = user.require();
        var offer = offers.find(list, who)
                .filter(each -> each.formats().contains(format))
                .orElseThrow(() -> new Refused("downloads.error.not-yours"));
        var asked = new Asked(who.accountId(), who.organisationId(), who.staff(), locale, filters);
        offer.check(asked);
        var id = UUID.randomUUID();
        if (!jobs.add(id, list, asked, format)) return same(list, format, who);
        jobs.dropOlder(who.accountId(), MOST);
        var begun = jobs.find(id).orElseThrow();
        audit.record(ExportRunner.ASKED, begun.object());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
        return begun;
    }

    /** Once more, with the same filters. */
    @Transactional
    ExportJob again(UUID id, Locale locale) {
        var old = own(id).filter(job -> !job.state().open()).orElseThrow(() -> new Refused("downloads.error.gone"));
        var begun = start(old.list(), old.asked().filters(), old.format(), locale);
        jobs.drop(id);
        return begun;
    }

    List<ExportJob> mine() {
        return jobs.of(user.require().accountId());
    }

    Optional<ExportJob> own(UUID id) {
        return user.get()
                .flatMap(who -> jobs.find(id).filter(job -> job.accountId().equals(who.accountId())));
    }

    /** Calls it off, or deletes its file. */
    @Transactional
    void drop(UUID id) {
        own(id).ifPresent(job -> jobs.drop(job.id()));
    }

    /** A whole file, for whoever asked for it and may still read the list. */
    @Transactional
    Optional<ExportJob> open(UUID id) {
        var found = own(id).filter(job -> job.state() == ExportJob.State.DONE).filter(this::stillMay);
        found.ifPresent(job -> audit.record("list.downloaded", job.object()));
        return found;
    }

    private boolean stillMay(ExportJob job) {
        var offer = offers.find(job.list(), user.require());
        try {
            offer.ifPresent(each -> each.check(job.asked()));
            return offer.isPresent();
        } catch (Refused noMore) {
            return false;
        }
    }

    private ExportJob same(String list, Format format, SignedIn who) {
        return jobs.of(who.accountId()).stream()
                .filter(job -> job.state().open() && job.list().equals(list) && job.format() == format)
                .findFirst()
                .orElseThrow(() -> new Refused("downloads.error.one-at-a-time"));
    }

    @EventListener
    void forget(MyAccount.Closed closed) {
        jobs.dropAllOf(closed.accountId());
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Shanghai")
    void forgetOld() {
        jobs.dropBefore(clock.instant().minus(KEPT));
    }
}
