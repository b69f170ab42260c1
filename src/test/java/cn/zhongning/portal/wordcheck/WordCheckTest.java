package cn.zhongning.portal.wordcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

class WordCheckTest {
    private static final WordCheck CHECK = new WordCheck(Path.of("target/no-home"));

    @Test
    void whatStandsBetweenOrHowItIsWrittenHidesNoWord() {
        for (var written : List.of("最佳", "最 佳", "最*佳", "最\u200B佳", "最😀佳", "【最佳】")) {
            assertThat(CHECK.hits("我们的" + written + "设备")).as(written).hasSize(1);
        }
        assertThat(CHECK.hits("國 家 級")).extracting(Hit::text).containsExactly("國 家 級");
        assertThat(CHECK.hits("Ｂｅｓｔ")).extracting(Hit::text).containsExactly("Ｂｅｓｔ");
    }

    @Test
    void hitTellsWhereItStandsInTheTextAsItWasWritten() {
        var text = "第一行没有。\n第二行是ＮＯ．１，也是國 家*級產品";
        for (var hit : CHECK.hits(text))
            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(hit.text());
        assertThat(CHECK.hits(text)).extracting(Hit::text).contains("國 家*級");
    }

    @Test
    void sentencesEndAWord() {
        assertThat(CHECK.hits("这是最。佳木斯的木材")).isEmpty();
        assertThat(CHECK.hits("资料属于秘，密度很大")).isEmpty();
    }

    @Test
    void emptyAndEnormousTextsAreReadInNoTime() {
        assertThat(CHECK.hits("")).isEmpty();
        var page = "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。".repeat(140);
        assertThat(CHECK.hits(page)).isEmpty();
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) CHECK.hits(page);
        assertThat((System.nanoTime() - begun) / 20)
                .as("ns for 4000 characters")
                .isLessThan(400_000_000L);
    }

    @Test
    void countyMayBringItsOwnList(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(WordCheck.OWN_LIST), "version 县-1\n[INSULT]\n笨蛋\n!笨蛋糕\n");
        var own = new WordCheck(home);
        assertThat(own.version()).isEqualTo("县-1");
        assertThat(own.hits("笨蛋，不是笨蛋糕，也不是最佳")).extracting(Hit::category).containsExactly(Category.INSULT);
    }

    @Test
    void mistakeInAListIsNamedByItsLine() {
        assertThatThrownBy(() -> new WordList(List.of("version 1", "[INSULTS]")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> new WordList(List.of("version 1", "[INSULT]", "/(/")))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> new WordList(List.of("version 1", "word"))).hasMessageContaining("line 2");
        assertThatThrownBy(() -> new WordList(List.of("[INSULT]", "word"))).hasMessageContaining("version");
    }

    /** Of all that is marked, how much is right, and of all that should be, how much is marked; docs/word-check.md. */
    @Test
    void labelledTextsAreMarkedAsAReviewerWants() throws IOException {
        int right = 0;
        var wrong = new ArrayList<String>();
        var missed = new ArrayList<String>();
        for (var line : lines()) {
            var columns = line.split("\t", -1);
            var wanted = new ArrayList<>(List.of(columns[1].split("\\|")));
            wanted.remove("");
            for (var hit : CHECK.hits(columns[0])) {
                var said = hit.category() + ":" + hit.text();
                if (wanted.remove(said)) right++;
                else wrong.add(said + " in " + columns[0]);
            }
            wanted.forEach(label -> missed.add(label + " in " + columns[0]));
        }
        double precision = (double) right / (right + wrong.size());
        double recall = (double) right / (right + missed.size());
        var figures = "precision %.3f, recall %.3f, %d right; wrong %s; missed %s"
                .formatted(precision, recall, right, wrong, missed);
        System.out.println(figures);
        assertThat(precision).as(figures).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as(figures).isGreaterThanOrEqualTo(0.95);
    }

    /** Texts that were written by others, for the demonstration: what is marked there costs a reviewer's time. */
    @Test
    void ordinaryListingsAreLeftInPeace() throws IOException {
        var listings = Stream.of("demands", "results")
                .flatMap(name -> read("/demo/" + name + ".jsonl").lines())
                .toList();
        var marked = listings.stream()
                .flatMap(text -> CHECK.hits(text).stream())
                .map(Hit::text)
                .toList();
        System.out.println(listings.size() + " texts, marked: " + marked);
        assertThat(marked.size()).as(marked.toString()).isLessThan(listings.size() / 20);
    }

    private static List<String> lines() {
        return read("/wordcheck/labelled.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
