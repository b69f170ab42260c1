package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.pages.Places;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search engine that reads the map of the site, index and parts. */
@PortalTest
class SiteMapTest {
    private static final Logger LOG = LoggerFactory.getLogger(SiteMapTest.class);
    private static final String ORIGIN = "https://portal.example.org";
    private static final String PUBLISHED = "/com/redfin/sitemapgenerator/"; // sitemaps.org's own, in this library
    private static final String LINK = "/sitemap/xhtml-link.xsd"; // the one element of XHTML that a map may use
    private static final Pattern LOC = Pattern.compile("<loc>([^<]+)</loc>");
    private static final int PAGES = 200_000;
    private static final int ADDRESSES = 50_000;
    private static final int BYTES = 50 << 20;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        sql.sql("drop table if exists many_pages").update();
    }

    @Test
    void everyPartThatTheIndexNamesIsThereAndValid() throws Exception {
        var index = new Browser(port).get("/sitemap.xml");
        validate(index.body().getBytes(StandardCharsets.UTF_8), PUBLISHED + "siteindex.xsd");
        var parts = places(index.body());
        assertThat(parts).contains(ORIGIN + "/sitemap/site.xml").doesNotHaveDuplicates();
        assertThat(index.body().split("<lastmod>", -1)).hasSize(parts.size() + 1);
        for (var part : parts) {
            var answer = new Browser(port).get(part.substring(ORIGIN.length()));
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            validate(answer.body().getBytes(StandardCharsets.UTF_8), PUBLISHED + "sitemap.xsd", LINK);
        }
        for (var nonsense : List.of("results-xy", "results-000", "nothing", "results-", "-0", "results0"))
            assertThat(new Browser(port).get("/sitemap/" + nonsense + ".xml").statusCode())
                    .as(nonsense)
                    .isEqualTo(404);
    }

    @Test
    void mapOfTwoHundredThousandPagesNamesEachOnceInPartsThatAreAllowed() throws Exception {
        var map = new SiteMap(List.of(many()), ORIGIN);
        var index = body(map.index());
        validate(index.getBytes(StandardCharsets.UTF_8), PUBLISHED + "siteindex.xsd");
        assertThat(index).contains("<lastmod>2026-01-03T00:00:00Z</lastmod>");
        var parts = places(index);
        var met = new ArrayList<String>();
        var millis = new ArrayList<Long>();
        for (var part : parts.subList(1, parts.size())) {
            var began = System.nanoTime();
            var answer = map.part(part.replaceFirst(".*/", "").replace(".xml", ""));
            millis.add((System.nanoTime() - began) / 1_000_000);
            assertThat(answer.getBody()).hasSizeLessThan(BYTES);
            validate(Objects.requireNonNull(answer.getBody()), PUBLISHED + "sitemap.xsd", LINK);
            var places = places(body(answer));
            assertThat(places).hasSizeLessThanOrEqualTo(ADDRESSES);
            met.addAll(places);
        }
        LOG.info("{} parts of {} pages took {} ms", millis.size(), PAGES, millis);
        assertThat(met).hasSize(2 * PAGES);
        assertThat(new HashSet<>(met)).hasSize(2 * PAGES);
    }

    @Test
    void partsStayTheSameWhileOthersComeAndGo() {
        var map = new SiteMap(List.of(many()), ORIGIN);
        var before = body(map.part("pages-7"));
        sql.sql("delete from many_pages where id < '60000000-0000-0000-0000-000000000000' and random() < 0.1")
                .update();
        assertThat(body(map.part("pages-7"))).isEqualTo(before);
    }

    private Places many() {
        sql.sql("create table if not exists many_pages (id uuid primary key, changed timestamptz not null)")
                .update();
        sql.sql(
                        "insert into many_pages select gen_random_uuid(), timestamptz '2026-01-01Z' + (i % 3) * interval '1 day' from generate_series(1, ?) i")
                .param(PAGES)
                .update();
        sql.sql("analyze many_pages").update();
        return new Places("pages", "many_pages", "changed", "true", sql);
    }

    private static List<String> places(String xml) {
        return LOC.matcher(xml).results().map(found -> found.group(1)).toList();
    }

    private static String body(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    private static void validate(byte[] xml, String... schemas) throws Exception {
        var sources = Stream.of(schemas)
                .map(schema -> new StreamSource(SiteMapTest.class.getResourceAsStream(schema), schema))
                .toArray(StreamSource[]::new);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
