package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.LetterParts;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went into a digest, by kind. */
@Component
class DigestLines implements LetterParts {
    /** Of one kind; who was told more reads the rest in the portal. */
    static final int MOST = 20;

    private final JdbcClient sql;
    private final Texts texts;

    DigestLines(JdbcClient sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    private record Told(
            NoticeKind kind, String title, @Nullable String why, String address) {
        Line line() {
            return new Line(title, why, address);
        }
    }

    @Override
    public List<Part> of(UUID letter, Locale language) {
        return sql
                .sql("select kind, title, why, address from notice where mail_id = ? order by created_at desc, id")
                .param(letter)
                .query(Told.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> part(texts.label(language, each.getKey()), each.getValue(), language))
                .toList();
    }

    private Part part(String title, List<Told> told, Locale language) {
        int more = told.size() - MOST;
        return new Part(
                title,
                told.stream().limit(MOST).map(Told::line).toList(),
                more <= 0 ? null : texts.get(language, "notices.digest.more", more));
    }
}
