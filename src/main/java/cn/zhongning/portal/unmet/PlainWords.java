package cn.zhongning.portal.unmet;

import com.hankcs.hanlp.HanLP;
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
    private static final Segment SEGMENT = HanLP.newSegment().enableNameRecognize(true);

    private PlainWords() {}

    static Optional<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (PERSONAL.matcher(plain).find() || CALLED.matcher(plain).find()) return Optional.empty();
        var words = SEGMENT.seg(plain).stream()
                .filter(term -> !term.nature.startsWith("nr"))
                .map(term -> term.word)
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        boolean kept = words.codePointCount(0, words.length()) >= 2;
        return Optional.of(words).filter(text -> kept && text.length() <= LONGEST);
    }
}
