package cn.zhongning.portal.surveys;

import cn.zhongning.portal.surveys.Ratings.Again;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers, and what they come to. */
@Component
class AnswerTable {
    private static final int MOST = 5;

    private final JdbcClient sql;

    AnswerTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Answer(
            int stars, String good, String better, @Nullable Boolean again) {}

    Optional<SurveyForm> find(String link) {
        return sql.sql("select stars, good, better, again from survey_answer where link = ?")
                .param(link)
                .query(Answer.class)
                .optional()
                .map(said -> new SurveyForm(Integer.toString(said.stars()), said.good(), said.better(), said.again()));
    }

    void write(UUID session, String link, int stars, SurveyForm form, LocalDate today) {
        sql.sql("""
                        insert into survey_answer (id, session_id, link, stars, good, better, again, answered_on)
                        values (:id, :session, :link, :stars, :good, :better, cast(:again as boolean), :today)
                        on conflict (link) do update set stars = excluded.stars, good = excluded.good,
                            better = excluded.better, again = excluded.again, answered_on = excluded.answered_on
                        """)
                .param("id", UUID.randomUUID())
                .param("session", session)
                .param("link", link)
                .param("stars", stars)
                .param("good", form.good())
                .param("better", form.better())
                .param("again", form.again())
                .param("today", today)
                .update();
    }

    void unlink(Collection<String> links) {
        if (links.isEmpty()) return;
        sql.sql("update survey_answer set link = null where link in (:links)")
                .param("links", links)
                .update();
    }

    /** Nobody can change these any more. */
    void unlinkOfSessionsBefore(Instant end) {
        sql.sql("""
                        update survey_answer set link = null where link is not null and session_id in (
                            select id from event_session where ends_at < ?)
                        """).param(end.atOffset(ZoneOffset.UTC)).update();
    }

    Ratings ratings(UUID session, LocalDate before) {
        // Sorted by what nobody knows the order of, so that it does not tell who answered first.
        var all = sql.sql("""
                        select stars, good, better, again from survey_answer
                        where session_id = ? and answered_on < ? order by md5(good || better || id::text)
                        """).params(session, before).query(Answer.class).list();
        if (all.size() < Ratings.LEAST) return Ratings.few(all.size());
        return new Ratings(
                all.size(),
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(stars -> count(all, stars))
                        .toList(),
                again(all),
                all.stream().map(Answer::good).filter(said -> !said.isEmpty()).toList(),
                all.stream()
                        .map(Answer::better)
                        .filter(said -> !said.isEmpty())
                        .sorted()
                        .toList());
    }

    private static int count(List<Answer> all, int stars) {
        return (int) all.stream().filter(said -> said.stars() == stars).count();
    }

    private static Again again(List<Answer> all) {
        int said =
                (int) all.stream().map(Answer::again).filter(Objects::nonNull).count();
        int yes = (int)
                all.stream().filter(each -> Boolean.TRUE.equals(each.again())).count();
        return new Again(yes, said - yes);
    }
}
