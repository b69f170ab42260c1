package cn.zhongning.portal.demo;

import cn.zhongning.portal.shared.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What some of the demonstration's events say beyond the least: for whom they are, who speaks, how one gets in. */
@Component
class DemoEventDetails {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENTED = 3;

    private final JdbcClient sql;
    private final Site site;

    DemoEventDetails(JdbcClient sql, Site site) {
        this.sql = sql;
        this.site = site;
    }

    void load() {
        DemoFiles.rows("event-details.tsv").forEach(this::tell);
        present();
    }

    private void tell(String[] row) {
        sql.sql("""
                        update event set summary = :summary, industry = cast(:industry as text), audience = :audience,
                            age_from = cast(:from as int), age_to = cast(:to as int), language = :language,
                            accessibility = :accessibility, co_organisers = :partners, office = :office,
                            speakers = cast(:speakers as jsonb), contact = :contact, instructions_on_site = :onsite,
                            instructions_online = :online
                        where demo and title = :title
                        """)
                .param("title", row[0])
                .param("summary", row[1])
                .param("industry", site.knowsIndustry(row[2]) ? row[2] : null)
                .param("audience", row[3])
                .param("from", number(row[4]))
                .param("to", number(row[5]))
                .param("language", row[6])
                .param("accessibility", row[7])
                .param("partners", parts(row[8]).toArray(String[]::new))
                .param("office", row[9])
                .param("speakers", JSON.writeValueAsString(speakers(row[10])))
                .param("contact", row[11])
                .param("onsite", row[12])
                .param("online", row[13])
                .update();
    }

    /** Each roadshow presents some results of its own industry first. */
    private void present() {
        sql.sql("""
                        update event e set results = array(
                            select r.id from tech_result r where r.demo and r.stage = 'PUBLISHED'
                            order by (r.industry = e.industry) desc nulls last, md5(r.id::text || e.title) limit :most)
                        where e.demo and e.kind = 'ROADSHOW'
                        """).param("most", PRESENTED).update();
    }

    private static List<Map<String, String>> speakers(String all) {
        return parts(all)
                .map(speaker -> speaker.split("，", 2))
                .map(speaker -> Map.of("name", speaker[0], "about", speaker.length > 1 ? speaker[1] : ""))
                .toList();
    }

    private static Stream<String> parts(String all) {
        return Arrays.stream(all.split("\\|")).filter(part -> !part.isEmpty());
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
