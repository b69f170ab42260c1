package cn.zhongning.portal.notices;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went into a digest, by kind. */
@Component
class DigestLines {
    /** Of one kind; who was told more reads the rest in the portal. */
    static final int MOST = 20;

    private final JdbcClient sql;

    DigestLines(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param more how many others there are */
    record Part(NoticeKind kind, List<Line> lines, int more) {}

    record Line(NoticeKind kind, String title, @Nullable String why, String address) {}

    List<Part> of(UUID letter) {
        return sql
                .sql("select kind, title, why, address from notice where mail_id = ? order by created_at desc, id")
                .param(letter)
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> part(each.getKey(), each.getValue()))
                .toList();
    }

    private static Part part(NoticeKind kind, List<Line> lines) {
        return new Part(kind, lines.stream().limit(MOST).toList(), Math.max(0, lines.size() - MOST));
    }
}
