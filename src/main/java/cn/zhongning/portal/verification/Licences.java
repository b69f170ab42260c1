package cn.zhongning.portal.verification;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Business licences and certificates of legal persons: read by the centre and by the organisation's own people. */
@Service
class Licences implements FileReaders {
    static final String PURPOSE = "verification";
    static final int MOST = 3;

    /** So many a day are taken in all before those who sign up are asked to send theirs later. */
    static final int DAILY = 200;

    private final StoredFiles files;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final JdbcClient sql;
    private final Clock clock;

    Licences(
            StoredFiles files,
            Organisations organisations,
            CurrentUser user,
            Notices notices,
            Audit audit,
            JdbcClient sql,
            Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        return reader.staff() || reader.actsFor(file.organisationId());
    }

    @Override
    public void opened(StoredFile file, SignedIn reader) {
        if (reader.staff()) audit.record("licence.opened", file.id());
    }

    @Override
    public Collection<UUID> used(Collection<UUID> asked) {
        if (asked.isEmpty()) return asked;
        return sql.sql("select file_id from licence_paper where file_id in (:files)")
                .param("files", asked)
                .query(UUID.class)
                .list();
    }

    /** For the centre and the organisation's own people, latest first; nothing for others. */
    List<StoredFile> of(UUID organisation) {
        var who = user.require();
        if (!who.staff() && !who.actsFor(organisation)) return List.of();
        return files.of(sql.sql(
                        "select file_id from licence_paper where organisation_id = ? order by handed_in_at desc, file_id")
                .param(organisation)
                .query(UUID.class)
                .list());
    }

    boolean handedIn(UUID organisation) {
        return sql.sql("select exists (select from licence_paper where organisation_id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }

    /** In place of what was handed in before; what the centre has approved stays as it was approved. */
    @Transactional
    void handIn(List<UUID> papers) {
        var own = organisations.mine().orElseThrow(() -> new Refused("verification.error.none"));
        if (!user.require().writesFor(own.id())) throw new Refused("verification.error.reader");
        if (own.approved()) throw new Refused("verification.error.approved");
        if (papers.isEmpty() || papers.size() > MOST) throw new Refused("verification.error.papers", MOST);
        files.requireOwn(papers, PURPOSE);
        sql.sql("delete from licence_paper where organisation_id = ?")
                .param(own.id())
                .update();
        papers.forEach(paper -> keep(paper, own.id()));
        audit.record("licence.handed-in", own.id());
        notices.tellRole(Role.STAFF, "verification.notice", "/desk/organisations", own.name());
    }

    /** Whether it can be taken from somebody who signs up. */
    void check(String name, byte[] content) {
        files.requirePaper(name, content);
        if (today() >= DAILY) throw new Refused("verification.error.many");
    }

    /** The organisation is new, and whoever signs it up is not signed in yet: the news of both tells the centre. */
    @Transactional
    void take(String name, byte[] content, UUID organisation, UUID by) {
        keep(files.store(PURPOSE, organisation, by, name, content).id(), organisation);
    }

    private int today() {
        return sql.sql("select count(*) from licence_paper where handed_in_at > ?")
                .param(clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void keep(UUID paper, UUID organisation) {
        sql.sql("insert into licence_paper (file_id, organisation_id, handed_in_at) values (?, ?, ?)")
                .params(paper, organisation, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
