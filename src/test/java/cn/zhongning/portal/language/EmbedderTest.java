package cn.zhongning.portal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {
    private static Embedder embedder;

    @BeforeAll
    static void load() throws Exception {
        embedder = new Embedder();
    }

    @AfterAll
    static void close() throws Exception {
        embedder.close();
    }

    @Test
    void textThatMeansTheSameLiesNearer() {
        var drying = embedder.embed("枸杞烘干用电太多");
        assertThat(product(drying, embedder.embed("热泵干燥节能工艺")))
                .isGreaterThan(product(drying, embedder.embed("劳动合同的解除")));
        assertThat(Embedder.length(drying)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void capitalLettersChangeNothing() {
        assertThat(embedder.embed("基于 LoRa 的 NaCl 监测")).isEqualTo(embedder.embed("基于 lora 的 nacl 监测"));
    }

    @Test
    void theLessTheModelKnowsTheLessItIsAsked() {
        assertThat(embedder.known("烘房电费太高，出来的果子发黑。")).isEqualTo(1);
        assertThat(embedder.known("How can I save energy?")).isBetween(.6, 1.);
        assertThat(embedder.known("Как высушить ягоды")).isLessThan(.4);
        assertThat(embedder.known("བོད་ཡིག་གི་ཚོལ་ཞིབ།")).isZero();
        assertThat(embedder.known("…… 25 %")).isZero();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
