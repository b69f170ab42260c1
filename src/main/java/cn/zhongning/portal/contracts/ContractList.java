package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts that concern the reader: their organisation's, their clients', those they broker; all for the centre. */
@Service
@Transactional(readOnly = true)
class ContractList {
    /** So long before a payment is due its sides are reminded. */
    static final int SOON = 14;

    static final UUID NOBODY = new UUID(0, 0);
    private static final String FROM = " from contract_shown c ";
    static final String MINE = """
            (:everything or :own in (c.buyer_organisation, c.seller_organisation)
                or exists (select from deal d where d.id = c.deal_id and d.broker = :account)
                or :acts and exists (select from mandate m left join deal d on d.id = c.deal_id
                    join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
                    where m.agency_id = :own and m.client_id in (c.buyer_organisation, c.seller_organisation)
                        and m.stage = 'CONFIRMED' and :today between m.starts_on and m.ends_on
                        and (m.scope = 'ALL' or m.industry = c.industry or m.listing_id = d.listing_id)))
            """;
    static final String WANTED = """
            and (cast(:stage as text) is null or c.stage = :stage) and (cast(:kind as text) is null or c.kind = :kind)
            and (cast(:numbered as text) is null or (c.registration_number is not null) = (:numbered = 'YES'))
            and (:text = '' or position(lower(:text) in lower(c.title || ' ' || coalesce(c.registration_number, '')
                || ' ' || c.buyer || ' ' || c.seller)) > 0)
            """;

    private final JdbcClient sql;
    private final ContractRights rights;
    private final Clock clock;

    ContractList(JdbcClient sql, ContractRights rights, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
    }

    /** What is looked for; null or empty looks for all. */
    record Wanted(
            @Nullable ContractStage stage,
            @Nullable ContractKind kind,
            @Nullable Numbered numbered,
            String text) {}

    record Row(
            UUID id,
            String title,
            ContractKind kind,
            ContractStage stage,
            String buyer,
            String seller,
            long total,
            @Nullable LocalDate signedOn,
            @Nullable String registrationNumber,
            boolean talked,
            boolean demo,
            Instant updatedAt) {
        Cursor cursor() {
            return new Cursor(updatedAt, id);
        }
    }

    /** What the contracts of one stage come to; stages are never added to one another. */
    record Sum(long contracts, long total, long technology) {
        static final Sum NONE = new Sum(0, 0, 0);
    }

    /** An unpaid instalment, or a contract that waits for its number. */
    record Due(UUID contract, String title, int place, long amount, LocalDate on) {}

    /** Whether the reader has all of them before them, as the centre does. */
    boolean everybodys() {
        return rights.reader().staff();
    }

    List<Row> page(Wanted wanted, @Nullable Cursor after, int most) {
        return sql.sql("""
                        select c.id, c.title, c.kind, c.stage, c.buyer, c.seller, c.total, c.signed_on,
                            c.registration_number, c.deal_id is not null as talked, c.demo, c.updated_at
                        """ + FROM + "where " + MINE + WANTED + """
                        and (cast(:at as timestamptz) is null or (c.updated_at, c.id) < (:at, :id))
                        order by c.updated_at desc, c.id desc limit :most
                        """)
                .params(parameters(wanted))
                .param("at", after == null ? null : after.moment())
                .param("id", after == null ? NOBODY : after.id())
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        ContractKind.valueOf(row.getString("kind")),
                        ContractStage.valueOf(row.getString("stage")),
                        row.getString("buyer"),
                        row.getString("seller"),
                        row.getLong("total"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("registration_number"),
                        row.getBoolean("talked"),
                        row.getBoolean("demo"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Registered ones count with what the ledger says of them. Whatever stage is wanted: all are shown beside it. */
    Map<ContractStage, Sum> sums(Wanted wanted) {
        var sums = new EnumMap<ContractStage, Sum>(ContractStage.class);
        for (var stage : ContractStage.values()) sums.put(stage, Sum.NONE);
        sql.sql("""
                        select c.stage, count(*), coalesce(sum(coalesce(l.total, c.total)), 0)::bigint,
                            coalesce(sum(coalesce(l.technology, c.technology)), 0)::bigint
                        """ + FROM + """
                        left join lateral (select sum(e.total) as total, sum(e.technology) as technology
                            from contract_entry e where e.contract_id = c.id) l on c.stage = 'REGISTERED'
                        where
                        """ + MINE + WANTED + "group by c.stage")
                .params(parameters(new Wanted(null, wanted.kind(), null, wanted.text())))
                .query(row -> {
                    sums.put(
                            ContractStage.valueOf(row.getString(1)),
                            new Sum(row.getLong(2), row.getLong(3), row.getLong(4)));
                });
        return sums;
    }

    /** Payments that are late or soon due, the oldest first. */
    List<Due> payments(int most) {
        return due("""
                select c.id, c.title, i.place, i.amount, i.due_on as day
                from contract_instalment i join contract c on c.id = i.contract_id
                where i.paid_on is null and i.due_on <= :until and c.stage in ('SIGNED', 'REGISTERED') and
                """, "order by i.due_on, i.id", most);
    }

    /** Signed, and nobody has entered a registration number; the longest waiting first. */
    List<Due> unnumbered(int most) {
        return due("""
                select c.id, c.title, 0 as place, c.total as amount, c.signed_on as day from contract c
                where c.stage = 'SIGNED' and c.registration_number is null and c.signed_on <= :until and
                """, "order by c.signed_on, c.id", most);
    }

    /** Numbers that the centre has not compared with the registry yet. */
    List<Due> unconfirmed(int most) {
        return due("""
                select c.id, c.title, 0 as place, c.total as amount, c.registered_on as day from contract c
                where c.stage = 'SIGNED' and c.registration_number is not null and c.registered_on <= :until and
                """, "order by c.registered_on, c.id", most);
    }

    /** For the centre: how many numbers wait for it. For others: how many of their contracts have none. */
    int waiting() {
        boolean staff = rights.reader().staff();
        return sql.sql("select count(*) from contract c where c.stage = 'SIGNED' and (c.registration_number is "
                        + (staff ? "not null" : "null") + ") and " + MINE)
                .params(reader())
                .query(Integer.class)
                .single();
    }

    /** Whether the mandates of the reader's agency are theirs to use. */
    static boolean acts(SignedIn who) {
        return who.role() == Role.BROKER && who.member().writes();
    }

    private List<Due> due(String query, String order, int most) {
        return sql.sql(query + MINE + order + " limit :most")
                .params(reader())
                .param("until", LocalDate.now(clock).plusDays(SOON))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("place"),
                        row.getLong("amount"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private Map<String, @Nullable Object> parameters(Wanted wanted) {
        var parameters = reader();
        parameters.put("stage", wanted.stage() == null ? null : wanted.stage().name());
        parameters.put("kind", wanted.kind() == null ? null : wanted.kind().name());
        parameters.put(
                "numbered", wanted.numbered() == null ? null : wanted.numbered().name());
        parameters.put("text", wanted.text().strip());
        return parameters;
    }

    private Map<String, @Nullable Object> reader() {
        var who = rights.reader();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("everything", who.staff());
        parameters.put("own", Objects.requireNonNullElse(who.organisationId(), NOBODY));
        parameters.put("account", who.accountId());
        parameters.put("acts", acts(who));
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }
}
