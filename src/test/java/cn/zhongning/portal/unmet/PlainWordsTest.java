package cn.zhongning.portal.unmet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({"枸杞  烘干！,枸杞 烘干", "“ＬＥＤ”补光,led 补光", "pm2.5 治理,pm2 5 治理", "5G 基站,5g 基站"})
    void whatPeopleLookForIsKeptInOneSpelling(String typed, String kept) {
        assertThat(PlainWords.of(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13909550000",
                "139 0955 0000 王",
                "640521199001011234",
                "wang@example.cn",
                "https://example.cn/x",
                "找李老师的菌剂",
                "0955-5021234",
                "a",
                "？"
            })
    void whatReachesAPersonIsNotKeptAtAll(String typed) {
        assertThat(PlainWords.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王建国 枸杞烘干", "枸杞烘干 张海涛"})
    void namesOfPeopleAreTakenOut(String typed) {
        assertThat(PlainWords.of(typed)).contains("枸杞烘干");
    }
}
