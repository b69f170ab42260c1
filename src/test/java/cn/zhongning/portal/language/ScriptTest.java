package cn.zhongning.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I dry goji berries?",
                "请问 How do I dry goji berries?",
                "Как высушить ягоды",
                "Wie trocknet man 枸杞 ohne Strom"
            })
    void wordsStandApart(String text) {
        assertThat(Script.spaced(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"枸杞怎么烘干", "基于 LoRa 的 WSN 监测", "PLC 网关", "クコの実の乾燥", "구기자 건조 방법", "2026", ""})
    void pairsOfLettersAreLookedUp(String text) {
        assertThat(Script.spaced(text)).isFalse();
    }
}
