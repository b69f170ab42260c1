package cn.zhongning.portal.reviews;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre's own words for returning a text. No wording is lost: a change adds one. */
@Service
class ReasonTemplates {
    static final int ZH = 300;
    static final int EN = 600;

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    ReasonTemplates(JdbcClient sql, CurrentUser user, Audit audit, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in use, the criteria's first. */
    List<ReasonTemplate> current() {
        staff();
        return sql.sql("""
                        select template, number, criterion, zh, en, written_at from (
                            select distinct on (template) *, min(id) over (partition by template) as first
                            from review_template order by template, number desc) latest
                        where not retired
                        order by array_position(array['CLARITY', 'ADVANTAGE', 'EXPECTATION', 'LANGUAGE'], criterion), first
                        """).query(ReasonTemplate.class).list();
    }

    @Transactional
    void add(@Nullable Criterion criterion, String zh, String en) {
        write(UUID.randomUUID(), 1, criterion, zh, en, false);
    }

    /** @param read the wording that the writer had before them */
    @Transactional
    void change(ReasonTemplate read, @Nullable Criterion criterion, String zh, String en) {
        write(read.template(), read.number() + 1, criterion, zh, en, false);
    }

    @Transactional
    void retire(ReasonTemplate read) {
        write(read.template(), read.number() + 1, read.criterion(), read.zh(), read.en(), true);
    }

    private void write(
            UUID template, int number, @Nullable Criterion criterion, String zh, String en, boolean retired) {
        var who = staff();
        check(zh, en);
        try {
            sql.sql("""
                            insert into review_template
                                (template, number, criterion, zh, en, retired, written_at, written_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(template, number)
                    .param(criterion == null ? null : criterion.name())
                    .params(zh.strip(), en.strip(), retired, Timestamp.from(clock.instant()), who.accountId())
                    .update();
        } catch (DuplicateKeyException somebodyElse) {
            throw new Refused("reviews.error.template.changed");
        }
        audit.record(retired ? "review.template.retired" : "review.template.written", template + " " + number);
    }

    private static void check(String zh, String en) {
        var mistakes = new Mistakes.Collector();
        mistakes.require(
                "zh", fits(zh, ZH), "reviews.error.template", ZH, zh.strip().length());
        mistakes.require(
                "en", fits(en, EN), "reviews.error.template", EN, en.strip().length());
        mistakes.complain();
    }

    private static boolean fits(String text, int most) {
        return !text.isBlank() && text.strip().length() <= most && PublicPages.isText(text);
    }

    private SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("reviews.error.staff");
        return who;
    }
}
