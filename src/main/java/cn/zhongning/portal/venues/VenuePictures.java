package cn.zhongning.portal.venues;

import cn.zhongning.portal.pictures.Picture;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures venues show; what waits to be checked is kept, and not public. */
@Component
class VenuePictures implements Picture.Shown {
    private final JdbcClient sql;

    VenuePictures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean publicly(UUID picture) {
        return sql.sql("select exists (select from venue where picture = ? and stage = 'PUBLISHED')")
                .param(picture)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Collection<UUID> used(Collection<UUID> pictures) {
        if (pictures.isEmpty()) return List.of();
        return sql.sql("""
                        select picture from venue where picture in (:pictures)
                        union select cast(revision ->> 'picture' as uuid) from (
                            select revision -> 'form' as revision from venue where revision is not null) waiting
                        where cast(revision ->> 'picture' as uuid) in (:pictures)
                        """).param("pictures", pictures).query(UUID.class).list();
    }
}
