package cn.zhongning.portal.matching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners said of pairs that do not fit. */
@Component
class Feedback {
    private final JdbcClient sql;
    private final Clock clock;

    Feedback(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Word(UUID demandId, UUID resultId, NotFitting reason, String note) {}

    /** Said twice, as by a double click or from a second window, the first word stands. */
    boolean add(UUID organisation, UUID account, Word word) {
        return sql.sql("""
                        insert into match_feedback (demand_id, result_id, organisation_id, account_id, reason, note, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                word.demandId(),
                                word.resultId(),
                                organisation,
                                account,
                                word.reason().name(),
                                word.note(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean remove(UUID organisation, UUID demand, UUID result) {
        return sql.sql("delete from match_feedback where demand_id = ? and result_id = ? and organisation_id = ?")
                        .params(demand, result, organisation)
                        .update()
                > 0;
    }

    /** What an organisation said of one listing's pairs, by the other side's id; latest first. */
    Map<UUID, Word> of(UUID organisation, UUID listing) {
        var words = new LinkedHashMap<UUID, Word>();
        sql.sql("""
                        select demand_id, result_id, reason, note from match_feedback
                        where organisation_id = :organisation and :listing in (demand_id, result_id)
                        order by created_at desc
                        """)
                .param("organisation", organisation)
                .param("listing", listing)
                .query(Word.class)
                .list()
                .forEach(word -> words.put(word.demandId().equals(listing) ? word.resultId() : word.demandId(), word));
        return words;
    }

    /** Whether either side has said so. */
    boolean dismissed(UUID demand, UUID result) {
        return sql.sql("select exists (select from match_feedback where demand_id = ? and result_id = ?)")
                .params(demand, result)
                .query(Boolean.class)
                .single();
    }
}
