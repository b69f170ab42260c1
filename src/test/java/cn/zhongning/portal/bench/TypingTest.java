package cn.zhongning.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypingTest {
    @Test
    void titleIsTypedByItsCharactersItsSoundsAndItsInitials() {
        assertThat(Typing.to("枸杞烘干"))
                .containsExactly(
                        "枸", "枸杞", "枸杞烘", "枸杞烘干", "go", "gou", "gouq", "gouqih", "gouqihon", "gq", "gqh", "gqhg");
    }

    @Test
    void soundsEndWhereTheChineseDoes() {
        assertThat(Typing.to("LED 灯")).containsExactly("L", "LE", "LED", "LED ");
    }
}
