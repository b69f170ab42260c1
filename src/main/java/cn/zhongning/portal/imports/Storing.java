package cn.zhongning.portal.imports;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a checked spreadsheet for whoever sent it until they have it stored, and tells them what became of it. */
@Service
class Storing {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final int MOST = 5;

    private final KeptFiles files;
    private final StoringRunner runner;
    private final SheetKinds kinds;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Storing(KeptFiles files, StoringRunner runner, SheetKinds kinds, CurrentUser user, Audit audit, Clock clock) {
        this.files = files;
        this.runner = runner;
        this.kinds = kinds;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused while the file before it is being stored */
    @Transactional
    KeptFile keep(String kind, UUID owner, byte[] content, String name, Locale locale) {
        var account = user.require().accountId();
        kinds.of(kind).requireWriter(owner);
        files.of(account, kind).forEach(runner::settle);
        var id = UUID.randomUUID();
        if (!files.keep(id, account, owner, kind, name, content, locale)) throw new Refused("imports.error.storing");
        files.dropOlder(account, MOST);
        return files.find(id).orElseThrow();
    }

    /** What the reader has sent of this kind, the newest first. */
    List<KeptFile> mine(String kind) {
        return files.of(user.require().accountId(), kind);
    }

    /** As it stands now: nothing is left in the middle by somebody who died there. */
    Optional<KeptFile> own(UUID id) {
        var account = user.require().accountId();
        files.find(id).filter(file -> file.accountId().equals(account)).ifPresent(runner::settle);
        return files.find(id).filter(file -> file.accountId().equals(account));
    }

    /** What was sent, to be checked anew. */
    byte[] content(UUID id) {
        return own(id).flatMap(own -> files.content(own.id())).orElseThrow(Storing::forgotten);
    }

    /** Begins to store it, and answers once that has begun. A second click finds the first at work. */
    KeptFile begin(UUID id, boolean doubtfulToo) {
        var file = own(id).orElseThrow(Storing::forgotten);
        if (!file.state().storable()) return file;
        kinds.of(file.kind()).requireWriter(file.organisationId());
        audit.record(
                "import.begun", file.organisationId() + " " + file.fileName()); // from here: the runner has no address
        runner.begin(file, doubtfulToo);
        return own(id).orElseThrow(Storing::forgotten);
    }

    /** The rows that stayed outside, marked. */
    byte[] leftOut(UUID id) {
        return own(id).flatMap(own -> files.leftOut(own.id())).orElseThrow(Storing::forgotten);
    }

    void drop(UUID id) {
        own(id).ifPresent(file -> files.drop(file.id()));
    }

    /** Until when a file stays that nobody takes up again. */
    static Instant until(KeptFile file) {
        return file.createdAt().plus(KEPT);
    }

    @EventListener
    void forget(MyAccount.Closed closed) {
        files.dropAllOf(closed.accountId());
    }

    @Scheduled(cron = "0 25 * * * *", zone = "Asia/Shanghai")
    void forgetOld() {
        files.dropBefore(clock.instant().minus(KEPT));
    }

    private static Refused forgotten() {
        return new Refused("imports.error.forgotten");
    }
}
