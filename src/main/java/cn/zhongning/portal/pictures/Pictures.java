package cn.zhongning.portal.pictures;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pictures in the database: every node has them, and one backup holds them. */
@Service
public class Pictures {
    /** A picture as it is sent may have so many. */
    public static final int MEGABYTES = Reencoder.BYTES >> 20;

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true); // unfolded, one may fill half the heap
    private static final Duration GRACE = Duration.ofDays(2); // a form may lie open so long before it is saved
    private static final int DAILY = 200;
    private static final int PART = 500;

    private final JdbcClient sql;
    private final CurrentUser user;
    private final ObjectProvider<Agents> agents;
    private final ObjectProvider<Picture.Shown> shown;
    private final Clock clock;

    Pictures(
            JdbcClient sql,
            CurrentUser user,
            ObjectProvider<Agents> agents,
            ObjectProvider<Picture.Shown> shown,
            Clock clock) {
        this.sql = sql;
        this.user = user;
        this.agents = agents;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * For the reader's organisation.
     *
     * @throws Refused where it is no picture, or one beyond measure
     */
    public Picture add(byte[] bytes, String alt) {
        var organisation = user.require().organisationId();
        if (organisation == null) throw new Refused("pictures.error.organisation");
        if (!user.require().writesFor(organisation)) throw new Refused("pictures.error.reader");
        checkAlt(alt);
        if (recent(organisation) >= DAILY) throw new Refused("pictures.error.many", DAILY);
        Reencoder.Drawn drawn;
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            drawn = Reencoder.draw(bytes);
        } finally {
            ONE_AT_A_TIME.release();
        }
        var picture = new Picture(UUID.randomUUID(), organisation, drawn.width(), drawn.height(), alt.strip());
        sql.sql("""
                        insert into picture (id, organisation_id, width, height, alt, content, small, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(picture.id(), organisation, picture.width(), picture.height(), picture.alt())
                .param(drawn.wide())
                .param(drawn.small())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return picture;
    }

    /**
     * Whether it is a picture within measure, told without unfolding it.
     *
     * @throws Refused where it is not
     */
    public static void check(byte[] bytes) {
        Reencoder.longerSide(bytes);
    }

    /** The same picture with other words, under an id of its own; the old one stays for those who show it. */
    @Transactional
    public Picture describe(UUID id, String alt) {
        checkAlt(alt);
        var old = find(List.of(id)).getOrDefault(id, null);
        if (old == null || !user.require().writesFor(old.organisationId())) throw new Refused("pictures.error.gone");
        if (old.alt().equals(alt.strip())) return old;
        var fresh = new Picture(UUID.randomUUID(), old.organisationId(), old.width(), old.height(), alt.strip());
        sql.sql("""
                        insert into picture (id, organisation_id, width, height, alt, content, small, created_at)
                        select ?, organisation_id, width, height, ?, content, small, ? from picture where id = ?
                        """)
                .param(fresh.id())
                .param(fresh.alt())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
        return fresh;
    }

    /** In the given order; those that are gone are left out. */
    public List<Picture> inOrder(List<UUID> ids) {
        var found = find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Whether all of them belong to this organisation: nobody puts another's draft before the public. What its broker
     * has drawn for it becomes its own.
     */
    @Transactional
    public boolean belong(Collection<UUID> ids, UUID organisation) {
        var who = user.require();
        if (acts(who, organisation)) handOver(ids, who.organisationId(), organisation);
        var found = find(ids);
        return ids.stream()
                .allMatch(id -> found.containsKey(id)
                        && Objects.requireNonNull(found.get(id))
                                .organisationId()
                                .equals(organisation));
    }

    private boolean mine(SignedIn who, UUID owner) {
        return who.staff() || who.actsFor(owner) || acts(who, owner);
    }

    private boolean acts(SignedIn who, UUID owner) {
        return agents.stream().anyMatch(agent -> agent.acts(who, owner));
    }

    private void handOver(Collection<UUID> ids, @Nullable UUID agency, UUID client) {
        sql.sql("update picture set organisation_id = :client where organisation_id = :agency and id in (:ids)")
                .param("client", client)
                .param("agency", agency)
                .param("ids", ids)
                .update();
    }

    /** The bytes, for whoever may see them; nothing for everybody else. */
    Optional<File> file(UUID id, boolean small) {
        var picture = find(List.of(id)).get(id);
        if (picture == null) return Optional.empty();
        boolean open = shown.stream().anyMatch(module -> module.publicly(id));
        boolean mine =
                user.get().filter(who -> mine(who, picture.organisationId())).isPresent();
        if (!open && !mine) return Optional.empty();
        var bytes = sql.sql("select " + (small ? "small" : "content") + " from picture where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
        return Optional.of(new File(bytes, open));
    }

    record File(byte[] bytes, boolean open) {}

    /** A JPEG's bytes, for a module that has asked who may see it. */
    public Optional<byte[]> content(UUID id) {
        return sql.sql("select content from picture where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Those that nobody shows any more go after a while, with every form that might still hold them. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    public void forgetUnused() {
        var before = clock.instant().minus(GRACE);
        var after = new UUID(0, 0);
        for (var ids = old(after, before); !ids.isEmpty(); ids = old(ids.getLast(), before)) {
            var unused = new HashSet<>(ids);
            var part = ids;
            shown.forEach(module -> unused.removeAll(module.used(part)));
            unused.forEach(
                    id -> sql.sql("delete from picture where id = ?").param(id).update());
        }
    }

    private List<UUID> old(UUID after, Instant before) {
        return sql.sql("select id from picture where id > ? and created_at < ? order by id limit ?")
                .param(after)
                .param(before.atOffset(ZoneOffset.UTC))
                .param(PART)
                .query(UUID.class)
                .list();
    }

    private int recent(UUID organisation) {
        return sql.sql("select count(*) from picture where organisation_id = ? and created_at > ?")
                .param(organisation)
                .param(clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Map<UUID, Picture> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql
                .sql("select id, organisation_id, width, height, alt from picture where id in (:ids)")
                .param("ids", ids)
                .query(Pictures::picture)
                .list() // a stream would keep its connection
                .stream()
                .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    private static Picture picture(ResultSet row, int number) throws SQLException {
        return new Picture(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"));
    }

    private static void checkAlt(String alt) {
        if (alt.length() > Picture.ALT) throw new Refused("pictures.error.alt", Picture.ALT, alt.length());
    }
}
