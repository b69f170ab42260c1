package cn.zhongning.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.language.Syllables.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {
    @Test
    void wordDecidesHowACharacterReads() {
        assertThat(Pinyin.of("重庆银行").row()).isEqualTo("chong qing yin hang");
    }

    @Test
    void otherReadingsOfACharacterAreKeptBesideItsNeighbours() {
        assertThat(Pinyin.of("银行行长").otherwise()).anyMatch(row -> row.endsWith("hang zhang"));
    }

    @Test
    void latinAndNumbersBreakTheRow() {
        assertThat(Pinyin.of("种植GAP2024枸杞").row()).startsWith("zhong zhi .").endsWith(". gou qi");
    }

    @Test
    void initialsBeginAtEveryWord() {
        assertThat(Pinyin.of("枸杞烘干").initials()).contains("gqhg", "hg");
        assertThat(Pinyin.of("枸杞烘干").words()).contains("gouqi", "honggan", "gouqihonggan");
    }

    @ParameterizedTest
    @CsvSource({
        "gouqi,gou qi",
        "gouqihg,gou qi h… g…",
        "xi'an,xi an",
        "xian,xian",
        "lvhejin,lv he jin",
        "honggan,hong gan",
        "gouq,gou q…"
    })
    void lettersAreReadAsSyllables(String letters, String reading) {
        assertThat(Syllables.read(letters).getFirst().stream()
                        .map(PinyinTest::written)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microscope", "gq", "led2000", "", "'", "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv"})
    void otherLettersAreNoPinyin(String letters) {
        assertThat(Syllables.read(letters)).isEmpty();
    }

    @Test
    void manySyllablesAreReadAtOnce() {
        assertThat(Syllables.read("angangangangangangangangangangangangangangangangangangangi"))
                .isEmpty();
    }

    @Test
    void tonesAndCapitalsDoNotMatter() {
        assertThat(Syllables.plain("GǑUQǏ Lǚ")).isEqualTo("gouqi lv");
    }

    @ParameterizedTest
    @CsvSource({"gouqi,2,4", "gq,2,4", "qihg,3,6"})
    void placeOfTheLettersIsFound(String letters, int begin, int end) {
        assertThat(Syllables.find("中宁枸杞烘干", letters))
                .hasValueSatisfying(range -> assertThat(range).containsExactly(begin, end));
    }

    private static String written(Piece piece) {
        return piece.letters() + (piece.whole() ? "" : "…");
    }
}
