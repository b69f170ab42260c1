package cn.zhongning.portal.unmet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of typed words may be kept: nothing that names or reaches a person. Addresses and long numbers – phones,
 * identity cards, accounts – drop the whole search, names of people are taken out of it.
 */
@Component
class PlainWords {
    static final int LONGEST = 40;

    private static final Pattern PERSONAL = Pattern.compile(Stream.of(
                    "@|://|www\\.|\\.(cn|com|net|org)\\b|[0-9a-f]{8}-[0-9a-f]{4}",
                    // However they are parted: 139.0955.0000, 一三九零九五五…
                    "\\p{N}{5}|\\p{N}([^\\p{L}\\p{N}]*\\p{N}){6}|[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{5}",
                    "(微信|qq|vx|wx|电话|手机|身份证|车牌)号?码?[^\\p{L}\\p{N}]*[a-z\\p{N}]",
                    "[路街巷村队组]\\p{N}+号|\\p{N}(室|单元|栋|幢)",
                    "\\p{IsHan}(先生|女士|老师|同志|经理|主任|院长|书记|师傅|博士|教授)",
                    PeoplesNames.FAMILY + "(小姐|厂长|校长|医生|大夫|老板|律师|局长|县长|镇长|村长|会长|社长|队长|所长|总工|阿姨|叔叔|大爷|大妈|大哥|大姐)",
                    PeoplesNames.FAMILY + "[总工局](?!\\p{IsHan})")
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow());

    private final PeoplesNames names;

    PlainWords(PeoplesNames names) {
        this.names = names;
    }

    Optional<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (PERSONAL.matcher(plain).find()) return Optional.empty();
        var words = names.without(plain).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        boolean kept = words.codePointCount(0, words.length()) >= 2;
        return Optional.of(words).filter(text -> kept && text.length() <= LONGEST);
    }
}
