package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the direction of each document's text: embedding costs 16 ms, and most of a rebuild's texts are old. */
@Component
class Vectors {
    private final JdbcClient sql;
    private final Embedder embedder;

    Vectors(JdbcClient sql, Embedder embedder) {
        this.sql = sql;
        this.embedder = embedder;
    }

    /** For the text of one document. */
    Function<String, float[]> of(UUID id) {
        return text -> {
            byte[] digest = digest(text);
            return known(id, digest).orElseGet(() -> embedded(id, digest, text));
        };
    }

    void forget(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql("delete from search_vector where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private Optional<float[]> known(UUID id, byte[] digest) {
        return sql.sql("select vector from search_vector where id = ? and digest = ?")
                .params(id, digest)
                .query((row, number) -> floats(row.getBytes("vector")))
                .optional()
                .filter(vector -> vector.length == Embedder.DIMENSIONS);
    }

    private float[] embedded(UUID id, byte[] digest, String text) {
        var vector = embedder.embed(text);
        sql.sql("""
                insert into search_vector (id, digest, vector) values (?, ?, ?)
                on conflict (id) do update set digest = excluded.digest, vector = excluded.vector
                """).params(id, digest, bytes(vector)).update();
        return vector;
    }

    private static byte[] digest(String text) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sum, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
