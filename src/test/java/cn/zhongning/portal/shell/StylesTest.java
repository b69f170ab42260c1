package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser says nothing of a block that a merge left open: it leaves out everything after it. */
class StylesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tokens", "site", "desk"})
    void everyBlockIsClosedWhereItEnds(String name) throws IOException {
        var style = Files.readString(Path.of("frontend/site", name + ".css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\"[^\"]*\"", "");
        int depth = 0;
        for (char letter : style.toCharArray()) {
            if (letter == '{') depth++;
            if (letter == '}') depth--;
            assertThat(depth).isBetween(0, 3);
        }
        assertThat(depth).isZero();
    }
}
