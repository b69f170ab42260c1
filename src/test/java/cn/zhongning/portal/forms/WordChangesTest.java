package cn.zhongning.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordChangesTest {
    private static final String PROBLEM = "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。";

    @Test
    void wordsOfBothSidesAreTheirTextsAgain() {
        for (var pair : List.of(
                List.of("", ""),
                List.of("", "新的"),
                List.of("a  b\nc", "a b\n\nd"),
                List.of("枸杞烘干😀机", "枸杞烘干机"),
                List.of(PROBLEM, "完全不同的一段话，没有一个词一样"))) {
            var changes = WordChanges.of(pair.getFirst(), pair.getLast());
            assertThat(joined(changes.before())).isEqualTo(pair.getFirst());
            assertThat(joined(changes.after())).isEqualTo(pair.getLast());
        }
        assertThat(WordChanges.of(PROBLEM, "完全不同").before()).singleElement().matches(piece -> !piece.changed());
    }

    private static String joined(List<WordChanges.Piece> pieces) {
        return pieces.stream().map(WordChanges.Piece::text).reduce("", String::concat);
    }
}
