package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the direction of each document's text: embedding costs 16 ms, and most of a rebuild's texts are old. */
@Component
class Vectors {
    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final Embedder embedder;

    Vectors(JdbcClient sql, JdbcTemplate jdbc, Embedder embedder) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.embedder = embedder;
    }

    /** For the texts of these documents. */
    Batch of(Collection<UUID> ids) {
        var known = new HashMap<UUID, Kept>();
        sql.sql("select id, digest, vector from search_vector where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    known.put(
                            row.getObject("id", UUID.class), new Kept(row.getBytes("digest"), row.getBytes("vector")));
                });
        return new Batch(known);
    }

    private record Kept(byte[] digest, byte[] vector) {
        boolean fits(byte[] wanted) {
            return Arrays.equals(digest, wanted) && vector.length == Embedder.DIMENSIONS * Float.BYTES;
        }
    }

    /** Asks and tells the database once for many texts: two round trips for each cost more than embedding it. */
    final class Batch {
        private final Map<UUID, Kept> known;
        private final Map<UUID, Kept> fresh = new LinkedHashMap<>();

        private Batch(Map<UUID, Kept> known) {
            this.known = known;
        }

        Function<String, float[]> embedding(UUID id) {
            return text -> {
                byte[] digest = digest(text);
                var kept = known.get(id);
                if (kept != null && kept.fits(digest)) return floats(kept.vector());
                var vector = embedder.embed(text);
                fresh.put(id, new Kept(digest, bytes(vector)));
                return vector;
            };
        }

        /** Remembers what had to be embedded. */
        void keep() {
            jdbc.batchUpdate("""
                    insert into search_vector (id, digest, vector) values (?, ?, ?)
                    on conflict (id) do update set digest = excluded.digest, vector = excluded.vector
                    """, rows());
            fresh.clear();
        }

        private List<Object[]> rows() {
            return fresh.entrySet().stream()
                    .map(kept -> new Object[] {
                        kept.getKey(), kept.getValue().digest(), kept.getValue().vector()
                    })
                    .toList();
        }
    }

    void forget(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql("delete from search_vector where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private static byte[] digest(String text) {
        return Arrays.copyOf(Sha256.bytes(text.getBytes(StandardCharsets.UTF_8)), 16);
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
        return floats;
    }
}
