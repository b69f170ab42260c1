package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One letter with everything that was gathered for somebody and that they have not read in the portal meanwhile. Its
 * lines leave the line and enter the letter in one transaction; the letter's key is the day for which it was due.
 */
@Component
class DigestLetter {
    private final Accounts accounts;
    private final SettingsTable settings;
    private final Letters letters;
    private final Texts texts;
    private final JdbcClient sql;

    DigestLetter(Accounts accounts, SettingsTable settings, Letters letters, Texts texts, JdbcClient sql) {
        this.accounts = accounts;
        this.settings = settings;
        this.letters = letters;
        this.texts = texts;
        this.sql = sql;
    }

    /** @param why the reason why they are told, where there is one that they could not know */
    record Line(
            UUID id,
            NoticeKind kind,
            String title,
            @Nullable String why,
            String address,
            @Nullable Instant readAt,
            Pace digest) {}

    @Transactional
    public void write(UUID accountId, Instant now) {
        var wanted = settings.of(accountId);
        var lines = gathered(accountId, wanted, now);
        var account = accounts.find(accountId).filter(Account::enabled);
        var unread = lines.stream()
                .filter(line -> line.readAt() == null && account.isPresent())
                .toList();
        let(lines.stream().filter(line -> !unread.contains(line)).toList(), null);
        if (unread.isEmpty()) return;
        var letter = UUID.randomUUID();
        if (post(letter, account.orElseThrow(), wanted, unread, now)) let(unread, letter);
    }

    /** Another portal that is at it has them locked. */
    private List<Line> gathered(UUID account, NoticeSettings wanted, Instant now) {
        return sql.sql("""
                        select id, kind, title, why, address, read_at, digest from notice where account_id = :account
                            and (digest = 'DAILY' and created_at < :daily or digest = 'WEEKLY' and created_at < :weekly)
                        order by created_at, id for update skip locked
                        """)
                .param("account", account)
                .param("daily", wanted.digest().due(Pace.DAILY, now).atOffset(ZoneOffset.UTC))
                .param("weekly", wanted.digest().due(Pace.WEEKLY, now).atOffset(ZoneOffset.UTC))
                .query(Line.class)
                .list();
    }

    private boolean post(UUID letter, Account to, NoticeSettings wanted, List<Line> lines, Instant now) {
        var language = Letters.language(to);
        var due = lines.stream()
                .map(line -> wanted.digest().due(line.digest(), now))
                .max(Instant::compareTo)
                .orElseThrow();
        var key = "digest " + to.id() + " " + due.atZone(Clocks.CHINA).toLocalDate();
        var from = wanted.hushed().contains(Channel.MAIL) ? wanted.quiet().heard(now) : now;
        var subject = texts.get(language, "notices.digest.title", lines.size());
        return letters.digest(letter, to, subject, body(lines, language), key, from);
    }

    /** As the staff read it; its reader gets it with links, see {@link LetterPaper}. */
    private String body(List<Line> lines, Locale language) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> texts.label(language, part.getKey()) + "\n" + said(part.getValue()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String said(Collection<Line> lines) {
        var said = new ArrayList<String>();
        for (var line : lines) {
            said.add("· " + line.title());
            if (line.why() != null) said.add(line.why());
        }
        return String.join("\n", said);
    }

    /** @param letter in which they go out; in none where they were read already */
    private void let(List<Line> lines, @Nullable UUID letter) {
        if (lines.isEmpty()) return;
        sql.sql("update notice set digest = null, mail_id = cast(:letter as uuid) where id in (:ids)")
                .param("letter", letter)
                .param("ids", lines.stream().map(Line::id).toList())
                .update();
    }
}
