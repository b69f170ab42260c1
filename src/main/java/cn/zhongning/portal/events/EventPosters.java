package cn.zhongning.portal.events;

import cn.zhongning.portal.pictures.Picture;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures events show, and which their proposals would show. */
@Component
class EventPosters implements Picture.Shown {
    private final JdbcClient sql;

    EventPosters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean publicly(UUID picture) {
        return sql.sql("""
                        select exists (select from event
                            where poster = ? and stage in ('PUBLISHED', 'CANCELLED', 'REPORTED'))
                        """).param(picture).query(Boolean.class).single();
    }

    @Override
    public Collection<UUID> used(Collection<UUID> pictures) {
        if (pictures.isEmpty()) return List.of();
        return sql.sql("""
                        select poster from event where poster in (:pictures)
                        union
                        select poster from (select cast(announcement ->> 'poster' as uuid) as poster
                            from event_proposal) proposed
                        where poster in (:pictures)
                        """).param("pictures", pictures).query(UUID.class).list();
    }
}
