package cn.zhongning.portal.unmet;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of typed words may be kept: nothing that names or reaches a person. Addresses and long numbers – phones,
 * identity cards, accounts – drop the whole search, names of people are taken out of it.
 */
final class PlainWords {
    static final int LONGEST = 40;

    private static final Pattern PERSONAL =
            Pattern.compile("@|://|www\\.|\\d[\\d\\s-]{5,}\\d|\\d{5}|[0-9a-f]{8}-[0-9a-f]{4}");
    private static final Pattern CALLED = Pattern.compile("[\\p{IsHan}]{1,3}(先生|女士|老师|同志|经理|主任|院长|书记|师傅|博士|教授)");
    /** A family name and one or two characters, standing alone: a person unless the dictionary knows a thing of it. */
    private static final Pattern ALONE =
            Pattern.compile("(?<!\\p{IsHan})[张王李刘陈赵吴徐孙郭郑谢宋许邓韩冯曹彭曾萧蔡潘袁董余苏吕魏蒋贾薛阎]\\p{IsHan}{1,2}(?!\\p{IsHan})");

    private static final Segment SEGMENT = HanLP.newSegment().enableNameRecognize(true);

    private PlainWords() {}

    static Optional<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (PERSONAL.matcher(plain).find() || CALLED.matcher(plain).find()) return Optional.empty();
        var nameless =
                ALONE.matcher(plain).replaceAll(alone -> CoreDictionary.contains(alone.group()) ? alone.group() : "");
        var words = SEGMENT.seg(nameless).stream()
                .filter(term -> !term.nature.startsWith("nr"))
                .map(term -> term.word)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        boolean kept = words.codePointCount(0, words.length()) >= 2;
        return Optional.of(words).filter(text -> kept && text.length() <= LONGEST);
    }
}
