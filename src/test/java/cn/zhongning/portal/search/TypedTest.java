package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"电解锰渣\" 制砖", "“电解锰渣”制砖", "「电解锰渣」 制砖", "制砖 『电解锰渣』"})
    void quotationMarksOfAnyKindMakeAPhrase(String text) {
        var typed = Typed.of(text);
        assertThat(typed.phrases()).containsExactly("电解锰渣");
        assertThat(typed.words()).containsExactly("制砖");
    }

    @Test
    void severalPhrasesStandBesideWords() {
        var typed = Typed.of("\"deep learning\" 采摘 “机器视觉”");
        assertThat(typed.phrases()).containsExactly("deep learning", "机器视觉");
    }

    @Test
    void loneQuotationMarkIsNothing() {
        assertThat(Typed.of("“枸杞").words()).containsExactly("枸杞");
        assertThat(Typed.of("\"\" 「」 ??? (+-*/:^~[]{}) \\").isEmpty()).isTrue();
    }

    @Test
    void wordsThatOnlyHoldASentenceTogetherAreLeftOut() {
        assertThat(Typed.of("烘干以后的枸杞怎么办").words()).contains("烘干", "枸杞").doesNotContain("的", "怎么办");
    }

    @Test
    void pinyinTypedSyllableBySyllableIsOneWord() {
        assertThat(Typed.of("gou qi 烘干").words()).containsExactly("gou'qi", "烘干");
    }
}
