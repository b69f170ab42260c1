package cn.zhongning.portal.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** How near two short texts are in meaning, 1 for the same; what was weighed lately is not weighed again. */
@Component
public class Closeness {
    private static final int REMEMBERED = 6_000;

    private final Embedder embedder;
    private final Cache<String, float[]> vectors =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Closeness(Embedder embedder) {
        this.embedder = embedder;
    }

    public double of(String one, String other) {
        var a = vectors.get(one, embedder::embed);
        var b = vectors.get(other, embedder::embed);
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
