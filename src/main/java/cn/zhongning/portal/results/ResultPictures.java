package cn.zhongning.portal.results;

import cn.zhongning.portal.pictures.Picture;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures results show. */
@Component
class ResultPictures implements Picture.Shown {
    private final JdbcClient sql;

    ResultPictures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean publicly(UUID picture) {
        return sql.sql("""
                        select exists (
                            select from tech_result r join organisation o on o.id = r.organisation_id
                            where r.images @> array[:picture]::uuid[] and r.stage = 'PUBLISHED' and o.status = 'APPROVED'
                              and r.expires_on >= (now() at time zone 'Asia/Shanghai')::date)
                        """).param("picture", picture).query(Boolean.class).single();
    }

    @Override
    public Collection<UUID> used(Collection<UUID> pictures) {
        if (pictures.isEmpty()) return List.of();
        return sql.sql("""
                        select distinct image from tech_result, unnest(images) image where images && array[:pictures]::uuid[]
                        """).param("pictures", pictures).query(UUID.class).list().stream()
                .filter(pictures::contains)
                .toList();
    }
}
