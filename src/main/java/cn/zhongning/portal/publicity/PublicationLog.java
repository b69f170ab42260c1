package cn.zhongning.portal.publicity;

import cn.zhongning.portal.publicity.Chain.Head;
import cn.zhongning.portal.publicity.Chain.Line;
import cn.zhongning.portal.publicity.Chain.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every step of every publicity, only ever added to, in a chain that anybody can check. */
@Service
class PublicationLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LOCK = 920_001;
    private static final int FETCHED = 500;

    private final JdbcClient sql;
    private final Clock clock;

    PublicationLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A line as people read it: what its text says. */
    record Entry(Line line, Step step, UUID publicity, Instant at, Map<String, Object> facts) {
        String fact(String name) {
            return PublicationLog.fact(facts, name);
        }

        boolean has(String name) {
            return facts.containsKey(name);
        }
    }

    /** From here to the end of the transaction nobody else goes on with the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        sql.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    }

    /** In the caller's transaction: what was rolled back did not happen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Line add(UUID publicity, Step step, Map<String, ?> facts) {
        hold();
        var before = head();
        var text = canonical(before.number() + 1, publicity, step, facts);
        var line = new Line(before.number() + 1, Chain.hash(before.hash(), text), text);
        sql.sql("insert into publication_log (number, hash, text) values (?, ?, ?)")
                .params(line.number(), line.hash(), line.text())
                .update();
        return line;
    }

    Head head() {
        return sql.sql("select number, hash from publication_head")
                .query(Head.class)
                .single();
    }

    /** Latest first. */
    List<Entry> latest(int offset, int limit) {
        return sql
                .sql("select number, hash, text from publication_log order by number desc offset ? limit ?")
                .params(offset, limit)
                .query(Line.class)
                .list() // a stream left open would keep its connection for ever
                .stream()
                .map(PublicationLog::read)
                .toList();
    }

    /** As it stands at one moment: lines that come meanwhile do not disturb. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict check() {
        var head = head();
        var chain = new Chain();
        try (var lines = lines()) {
            lines.forEach(chain::follow);
        }
        return chain.end(head);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Appendable out) throws IOException {
        var head = head();
        out.append(LogText.OPENING);
        try (var lines = lines()) {
            lines.map(LogText::line).forEach(line -> append(out, line));
        } catch (UncheckedIOException closed) {
            throw closed.getCause();
        }
        out.append(LogText.head(head));
    }

    private Stream<Line> lines() {
        return sql
                .sql("select number, hash, text from publication_log order by number")
                .withFetchSize(FETCHED)
                .query(Line.class)
                .stream();
    }

    private static void append(Appendable out, String line) {
        try {
            out.append(line);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Keys in order and no blanks: the same facts are always the same text. */
    private String canonical(long number, UUID publicity, Step step, Map<String, ?> facts) {
        var all = new TreeMap<String, Object>(facts);
        all.put("at", clock.instant().toString());
        all.put("number", number);
        all.put("publicity", publicity.toString());
        all.put("step", step.name());
        return JSON.writeValueAsString(all);
    }

    @SuppressWarnings("unchecked")
    private static Entry read(Line line) {
        Map<String, Object> facts = JSON.readValue(line.text(), Map.class);
        return new Entry(
                line,
                Step.valueOf(fact(facts, "step")),
                UUID.fromString(fact(facts, "publicity")),
                Instant.parse(fact(facts, "at")),
                facts);
    }

    private static String fact(Map<String, Object> facts, String name) {
        return Objects.requireNonNull(facts.get(name)).toString();
    }
}
