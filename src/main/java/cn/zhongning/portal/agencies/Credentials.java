package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brokers show their certificates; the centre checks them; the directory shows what was checked. */
@Service
class Credentials implements FileReaders {
    static final String PURPOSE = "credential";
    private static final int QUEUE = 100;

    private final CredentialRepository credentials;
    private final Accounts accounts;
    private final Organisations organisations;
    private final StoredFiles files;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    Credentials(
            CredentialRepository credentials,
            Accounts accounts,
            Organisations organisations,
            StoredFiles files,
            CurrentUser user,
            Notices notices,
            Audit audit,
            Site site,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.organisations = organisations;
        this.files = files;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** A certificate names a person: their colleagues do not read it. */
    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        return reader.staff() || file.uploadedBy().equals(reader.accountId());
    }

    @Override
    public Collection<UUID> used(Collection<UUID> asked) {
        return asked.isEmpty() ? asked : credentials.documents(asked);
    }

    List<Credential> mine() {
        return credentials.of(broker().accountId());
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    void handIn(CredentialForm form) {
        var broker = broker();
        var mistakes = new Mistakes.Collector();
        form.check(mistakes, site, LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        mistakes.complain();
        files.requireOwn(form.documents(), PURPOSE);
        var kept = credentials.save(new Credential(
                UUID.randomUUID(),
                0,
                broker.accountId(),
                accounts.find(broker.accountId()).orElseThrow().name(),
                Objects.requireNonNull(form.kind()),
                form.number().strip(),
                form.issuedBy().strip(),
                Objects.requireNonNull(form.issuedOn()),
                form.industries().stream().sorted().toList(),
                form.documents().getFirst(),
                Credential.State.PENDING,
                null,
                false,
                clock.instant()));
        audit.record("credential.handed-in", kept.id());
        notices.tellRole(Role.STAFF, "agencies.notice.credential", "/desk/credentials/review", broker.name());
    }

    @Transactional
    void remove(UUID id) {
        var own = credentials
                .findById(id)
                .filter(each -> each.accountId().equals(broker().accountId()))
                .orElseThrow(() -> new Refused("agencies.error.credential"));
        credentials.deleteById(own.id());
        audit.record("credential.removed", id);
    }

    /** The certificate names whoever has gone; its paper goes two days later. */
    @EventListener
    void closed(MyAccount.Closed closed) {
        credentials.deleteByAccountId(closed.accountId());
    }

    List<Credential> queue() {
        requireStaff();
        return credentials.queue(QUEUE);
    }

    int waiting() {
        return credentials.waiting();
    }

    /** @param reason why not; null where it is right */
    @Transactional
    void decide(UUID id, int version, @Nullable String reason) {
        requireStaff();
        if (reason != null && reason.isBlank()) throw new Refused("accounts.error.reason");
        var state = reason == null ? Credential.State.VERIFIED : Credential.State.REFUSED;
        if (credentials.decide(id, version, state, reason) == 0) throw new Refused("agencies.error.changed");
        audit.record("credential." + state, id);
        var decided = credentials.findById(id).orElseThrow();
        notices.tell(
                decided.accountId(),
                "agencies.notice.credential." + state,
                "/desk/credentials",
                decided.number(),
                reason == null ? "" : reason);
    }

    /** For the public: what the centre has checked of those who work there now. */
    List<Credential> of(UUID agency) {
        return credentials.verified(agency);
    }

    List<Organisation> agencies(@Nullable String industry, int offset, int limit) {
        var ids = credentials.agencies(industry, offset, limit);
        var found = organisations.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private SignedIn broker() {
        return Optional.of(user.require())
                .filter(who -> who.role() == Role.BROKER)
                .orElseThrow(() -> new Refused("agencies.error.broker-only"));
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("accounts.error.staff-only");
    }
}
