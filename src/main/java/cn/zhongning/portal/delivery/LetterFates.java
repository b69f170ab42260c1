package cn.zhongning.portal.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of letters. */
@Component
public class LetterFates {
    private final JdbcClient sql;

    LetterFates(JdbcClient sql) {
        this.sql = sql;
    }

    public record Fate(
            UUID letter, Mail.State state, @Nullable Instant sentAt) {}

    /** By the letter's id; old ones are forgotten. */
    public Map<UUID, Fate> of(Collection<UUID> letters) {
        if (letters.isEmpty()) return Map.of();
        return sql
                .sql("select id as letter, state, sent_at from mail where id in (:letters)")
                .param("letters", letters)
                .query(Fate.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Fate::letter, Function.identity()));
    }
}
