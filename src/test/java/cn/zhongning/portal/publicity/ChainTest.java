package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.publicity.Chain.Break;
import cn.zhongning.portal.publicity.Chain.Fault;
import cn.zhongning.portal.publicity.Chain.Head;
import cn.zhongning.portal.publicity.Chain.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
    private final List<Line> lines = lines(6);
    private final Head head = new Head(6, lines.getLast().hash());

    @Test
    void logAsItWasWrittenIsIntact() {
        assertThat(check(lines).intact()).isTrue();
        assertThat(check(lines).head()).isEqualTo(head);
        assertThat(new Chain().end(new Head(0, Chain.START)).intact()).isTrue();
    }

    /** Whatever stands in a line: every single character of it. */
    @Test
    void everyChangedCharacterIsFoundInItsLine() {
        for (int at = 0; at < 6; at++) {
            var text = lines.get(at).text();
            for (int i = 0; i < text.length(); i++) {
                var changed = text.substring(0, i) + (text.charAt(i) == '9' ? '8' : '9') + text.substring(i + 1);
                assertThat(check(with(at, new Line(at + 1, lines.get(at).hash(), changed)))
                                .broken())
                        .isEqualTo(new Break(at + 1, Fault.CHANGED));
            }
        }
    }

    /** Who makes the hash of a changed line fit breaks the next one. */
    @Test
    void changedLineWithAHashThatFitsIsFoundInTheNext() {
        var changed = "{\"fen\":1}";
        var forged = new Line(3, Chain.hash(lines.get(1).hash(), changed), changed);
        assertThat(check(with(2, forged)).broken()).isEqualTo(new Break(4, Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void lineThatIsGoneIsNamed(int at) {
        var rest = new ArrayList<>(lines);
        rest.remove(at);
        assertThat(check(rest).broken()).isEqualTo(new Break(at + 1, Fault.MISSING));
    }

    @Test
    void deletedLineIsFoundEvenWhereTheRestIsNumberedAnew() {
        var rest = new ArrayList<>(lines);
        rest.remove(2);
        for (int i = 2; i < rest.size(); i++) {
            rest.set(i, new Line(i + 1, rest.get(i).hash(), rest.get(i).text()));
        }
        assertThat(check(rest).broken()).isEqualTo(new Break(3, Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void exchangedLinesAreFound(int at) {
        var swapped = new ArrayList<>(lines);
        var upper = swapped.get(at);
        var lower = swapped.get(at + 1);
        swapped.set(at, new Line(at + 1, lower.hash(), lower.text()));
        swapped.set(at + 1, new Line(at + 2, upper.hash(), upper.text()));
        assertThat(check(swapped).broken()).isEqualTo(new Break(at + 1, Fault.CHANGED));
    }

    @Test
    void lineThatWasAddedBehindTheHeadIsFound() {
        var more = new ArrayList<>(lines);
        more.add(new Line(7, Chain.hash(head.hash(), "{}"), "{}"));
        assertThat(check(more).broken()).isEqualTo(new Break(7, Fault.SURPLUS));
        more.set(6, new Line(7, head.hash(), "{}"));
        assertThat(check(more).broken()).isEqualTo(new Break(7, Fault.CHANGED));
    }

    @Test
    void wholeLogThatWasRewrittenDoesNotFitTheHeadThatSomebodyKept() {
        var others = lines(6, "别的");
        assertThat(check(others).broken()).isEqualTo(new Break(6, Fault.CHANGED));
    }

    @Test
    void textThatSomebodyKeptTellsTheSame() throws IOException {
        assertThat(read(text(lines, head)).verdict().intact()).isTrue();
        assertThat(read(text(lines, head).replace("第4步", "第四步")).verdict().broken())
                .isEqualTo(new Break(4, Fault.CHANGED));
        assertThat(read(text(lines, head).replace("\t{\"n\":5", " {\"n\":5"))
                        .verdict()
                        .broken())
                .isEqualTo(new Break(5, Fault.UNREADABLE));
    }

    @Test
    void textThatWasCutOffIsNotTakenForWhole() throws IOException {
        var whole = text(lines, head);
        assertThat(read(whole.substring(0, whole.indexOf("# head"))).verdict().broken())
                .isEqualTo(new Break(7, Fault.UNREADABLE));
        assertThat(read(text(lines.subList(0, 4), head)).verdict().broken()).isEqualTo(new Break(5, Fault.MISSING));
    }

    @Test
    void emptyLogIsIntactAndAnyOtherFileIsNone() throws IOException {
        assertThat(read(text(List.of(), new Head(0, Chain.START))).verdict().intact())
                .isTrue();
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    }

    @Test
    void laterLogGoesOnFromTheCopyOrDiffersAtALine() throws IOException {
        var copy = read(text(lines.subList(0, 3), new Head(3, lines.get(2).hash())));
        assertThat(copy.differsFrom(read(text(lines, head)))).isNull();
        var rewritten = lines(6, "别的");
        assertThat(copy.differsFrom(
                        read(text(rewritten, new Head(6, rewritten.getLast().hash())))))
                .isEqualTo(1L);
        assertThat(read(text(lines, head)).differsFrom(copy)).isEqualTo(4L);
    }

    private Chain.Verdict check(List<Line> told) {
        var chain = new Chain();
        told.forEach(chain::follow);
        return chain.end(head);
    }

    private List<Line> with(int at, Line line) {
        var changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static LogText.Checked read(String text) throws IOException {
        return LogText.check(new BufferedReader(new StringReader(text)));
    }

    private static String text(List<Line> lines, Head head) {
        var text = new StringBuilder(LogText.OPENING);
        lines.forEach(line -> text.append(LogText.line(line)));
        return text.append(LogText.head(head)).toString();
    }

    private static List<Line> lines(int many) {
        return lines(many, "第%d步");
    }

    private static List<Line> lines(int many, String words) {
        var lines = new ArrayList<Line>();
        var before = Chain.START;
        for (int i = 1; i <= many; i++) {
            var text = "{\"n\":" + i + ",\"said\":\"" + words.formatted(i) + "\"}";
            before = Chain.hash(before, text);
            lines.add(new Line(i, before, text));
        }
        return lines;
    }
}
