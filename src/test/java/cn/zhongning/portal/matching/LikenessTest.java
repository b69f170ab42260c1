package cn.zhongning.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.language.Closeness;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.language.Segmenter;
import cn.zhongning.portal.language.SharedWords;
import cn.zhongning.portal.shared.CooperationMode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static Embedder embedder;
    private static final SharedWords words = new SharedWords(new Segmenter());
    private static Likeness likeness;

    @BeforeAll
    static void load() throws Exception {
        embedder = new Embedder();
        likeness = new Likeness(words, new Phrases(new Closeness(embedder)));
    }

    @AfterAll
    static void close() throws Exception {
        embedder.close();
    }

    @Test
    void sharedWordsAreThoseOfTheFieldAndNotOfEveryListing() {
        assertThat(words.of("我公司的矿热炉烟气又黏又带焦油，想找成熟技术解决问题。", "针对密闭矿热炉烟气焦油含量高的特点，研究净化技术，解决企业问题。"))
                .containsExactlyInAnyOrder("矿热炉", "烟气", "焦油");
    }

    @Test
    void partOfALongerWordCountsOnlyAtItsEdge() {
        assertThat(words.of("老式烘房", "热风烘房")).containsExactly("烘房");
        assertThat(words.of("氮氧化物超标", "催化氧化工艺")).isEmpty();
    }

    @Test
    void atMostFiveWordsAreNamed() {
        var text = "滩羊、苜蓿、青贮、秸秆、育肥、羔羊、瘤胃";
        assertThat(words.of(text, text)).hasSize(5);
    }

    @Test
    void closestPhrasesAreNamedWithOneOfEachSide() {
        var pair = new Pair(Sample.need(List.of(), null), Sample.offer(8));
        assertThat(likeness.of(pair, pair.offered(), .7, true))
                .filteredOn(Reason.ClosePhrases.class::isInstance)
                .singleElement()
                .satisfies(reason -> {
                    var phrases = (Reason.ClosePhrases) reason;
                    assertThat(pair.wanted().words()).contains(phrases.wanted());
                    assertThat(pair.offered().words()).contains(phrases.offered());
                });
    }

    @Test
    void farPairIsSaidToBeAboutSomethingElse() {
        var pair = new Pair(Sample.need(List.of(CooperationMode.LICENCE), null), Sample.offer(8));
        assertThat(likeness.of(pair, pair.offered(), Likeness.FAR - .01, false))
                .contains(new Reason.FarInMeaning(List.of("热泵干燥", "护色", "节能")))
                .noneMatch(Reason.CloseInMeaning.class::isInstance);
        assertThat(likeness.of(pair, pair.offered(), Likeness.CLOSE, false)).contains(new Reason.CloseInMeaning());
    }

    @Test
    void pairWithoutAWordInCommonIsSaidToHaveNone() {
        var offer = Sample.offer(8);
        var pair = new Pair(Sample.about("孩子放学没人接", "社区想办一个四点半课堂。"), offer);
        assertThat(likeness.of(pair, offer.side(), Likeness.FAR, false))
                .containsExactly(new Reason.NoSharedWords())
                .allMatch(Reason::against);
    }
}
