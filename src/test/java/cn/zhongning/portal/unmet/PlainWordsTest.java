package cn.zhongning.portal.unmet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.language.Segmenter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    /** Of the county and the country, and given names as people have them. */
    private static final List<String> FAMILIES =
            List.of("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许沈曾彭吕苏蒋贾丁魏薛叶余潘杜戴夏汪田任姜石谭熊金陆白康毛秦史侯孟龙万段雷汤黎武乔贺龚文哈纳买锁虎".split(""));

    private static final List<String> GIVEN = List.of(
            "伟 芳 静 强 磊 洋 勇 艳 杰 涛 秀英 桂英 建国 志强 海涛 晓红 小云 玉兰 文博 子涵 浩然 梓轩 学军 占林 金花 晓梅 建军 海龙 耀武 永福 国栋 俊杰 雪梅".split(" "));

    private final PlainWords plain = new PlainWords(new PeoplesNames(new Segmenter()));

    @ParameterizedTest
    @CsvSource({"枸杞  烘干！,枸杞 烘干", "“ＬＥＤ”补光,led 补光", "pm2.5 治理,pm2 5 治理", "5G 基站,5g 基站"})
    void whatPeopleLookForIsKeptInOneSpelling(String typed, String kept) {
        assertThat(plain.of(typed)).contains(kept);
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
                "139.0955.0000 枸杞",
                "139/0955/0000",
                "139–0955–0000",
                "1 3 9 0 9 5 5 0 0 0 0",
                "一三九零九五五零零零零",
                "幺三九零九五五",
                "微信号 zhangsan88",
                "QQ：1234",
                "宁安镇南街12号3单元402室",
                "wang at example.cn",
                "王总 烘干机",
                "马厂长 烘干",
                "李工 除草",
                "a",
                "？"
            })
    void whatReachesAPersonIsNotKeptAtAll(String typed) {
        assertThat(plain.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王建国 枸杞烘干", "枸杞烘干 张海涛", "马涛 枸杞烘干", "枸杞烘干 何秀英", "锁占林 枸杞烘干"})
    void namesOfPeopleAreTakenOut(String typed) {
        assertThat(plain.of(typed)).contains("枸杞烘干");
    }

    /** A name that is a word, too (高超, 黎明), cannot be told from the word. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s 枸杞", "枸杞烘干 %s", "%s枸杞烘干技术", "找%s的成果", "中宁县%s"})
    void ofEveryHundredNamesAtMostTwoAreTakenForWords(String typed) {
        var names = FAMILIES.stream()
                .flatMap(family -> GIVEN.stream().map(given -> family + given))
                .toList();
        var kept = names.stream()
                .filter(name -> plain.of(typed.formatted(name))
                        .filter(words -> words.contains(name))
                        .isPresent())
                .toList();
        assertThat(kept).hasSizeLessThan(names.size() / 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "锰基锂离子电池正极材料掺杂包覆改性", "冷鲜羊肉减菌包装", "篱架式枸杞采收与果叶分离一体机", "代用茶加工", "温湿度控制", "白粉虱防治", "益生菌饲料",
                "金刚线切割", "黄酮提取", "拉曼光谱", "硒砂瓜连作", "黄芪育苗", "高温热泵", "白灵菇栽培"
            })
    void wordsOfTheFieldStayWhole(String typed) {
        assertThat(plain.of(typed)).contains(typed);
    }
}
