package cn.zhongning.portal.reports;

import cn.zhongning.portal.pictures.Picture;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures reports show. */
@Component
class ReportPictures implements Picture.Shown {
    private final JdbcClient sql;

    ReportPictures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean publicly(UUID picture) {
        return sql.sql("""
                        select exists (select from event_report r join event e on e.id = r.event_id
                            where r.photos @> array[:picture]::uuid[] and r.stage = 'PUBLISHED' and e.stage = 'REPORTED')
                        """).param("picture", picture).query(Boolean.class).single();
    }

    @Override
    public Collection<UUID> used(Collection<UUID> pictures) {
        if (pictures.isEmpty()) return List.of();
        return sql.sql("""
                        select distinct photo from event_report, unnest(photos) photo where photos && array[:pictures]::uuid[]
                        """).param("pictures", pictures).query(UUID.class).list().stream()
                .filter(pictures::contains)
                .toList();
    }
}
