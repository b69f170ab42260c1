package cn.zhongning.portal.unmet;

import cn.zhongning.portal.language.Segmenter;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes names of people out of typed words. Three ways of looking, for each misses what another finds: what stands alone
 * and begins with a family name, a family name that the segmentation leaves over before characters of given names, and
 * what HanLP takes for a person. What the dictionaries know as a thing stays.
 */
@Component
class PeoplesNames {
    /** The commonest, and those of the county's Hui. */
    static final String FAMILY = "[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜戚谢邹喻苏潘葛奚范彭郎鲁韦马苗凤方俞任袁柳鲍史唐"
            + "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余顾孟黄穆萧肖尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅"
            + "盛林钟徐邱丘骆高夏蔡田樊胡凌霍虞万柯管卢莫房缪解应宗丁宣邓单杭洪包左石崔吉龚程邢裴陆荣翁荀甄封储靳段焦巴谷车侯全班仲宫"
            + "宁仇栾甘厉祖武符刘景詹龙叶黎白蒲赖卓池乔阴翟谭贡劳申冉桑桂牛边燕温庄晏柴瞿阎闫连习艾鱼容古易戈廖耿满匡国文寇聂晁敖融"
            + "冷辛那简饶曾关相查游权岳佟付尚仝锁虎哈买纳闪者撒喇拓妥海丽冶摆火铁喜]";

    private static final Pattern FAMILY_NAME = Pattern.compile(FAMILY);
    private static final Pattern ALONE =
            Pattern.compile("(?<!\\p{IsHan})" + FAMILY + "(\\p{IsHan}{1,2})(?!\\p{IsHan})");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Segment PEOPLE = HanLP.newSegment().enableNameRecognize(true);

    private final Segmenter segmenter;

    PeoplesNames(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    String without(String text) {
        var left = ALONE.matcher(text).replaceAll(this::unlessName);
        return withoutRecognised(withoutComposed(segmenter.words(left)));
    }

    private String unlessName(MatchResult alone) {
        return known(alone.group()) || !givenName(alone.group(1)) ? alone.group() : " ";
    }

    private static String withoutComposed(List<String> words) {
        var left = new StringBuilder();
        for (int at = 0; at < words.size(); ) {
            int named = named(words, at);
            left.append(named == 0 ? words.get(at) : " ");
            at += Math.max(1, named);
        }
        return left.toString();
    }

    /** How many words a name that begins here takes up; a family name by itself is none. */
    private static int named(List<String> words, int at) {
        if (at + 1 == words.size() || !FAMILY_NAME.matcher(words.get(at)).matches()) return 0;
        var next = words.get(at + 1);
        if (next.length() == 2) return is(next, NR.Z) ? 2 : 0;
        if (next.length() != 1 || !HAN.matcher(next).matches() || !givenName(next)) return 0;
        return at + 2 < words.size() && words.get(at + 2).length() == 1 && is(words.get(at + 2), NR.D) ? 3 : 2;
    }

    private String withoutRecognised(String text) {
        var left = new StringBuilder();
        for (var term : PEOPLE.seg(text)) {
            left.append(term.nature.startsWith("nr") && recognised(term.word) ? " " : term.word);
        }
        return left.toString();
    }

    private boolean recognised(String name) {
        return name.length() > 1
                && FAMILY_NAME.matcher(name.substring(0, 1)).matches()
                && givenName(name.substring(1))
                && !known(name);
    }

    private boolean known(String word) {
        return CoreDictionary.contains(word) || segmenter.words(word).size() == 1;
    }

    private static boolean givenName(String name) {
        return switch (name.length()) {
            case 1 -> is(name, NR.C, NR.D, NR.E);
            case 2 -> is(name, NR.Z) || (is(name.substring(0, 1), NR.C) && is(name.substring(1), NR.D));
            default -> false;
        };
    }

    /** HanLP's marks of what names are made of: C and D begin and end a given name of two characters, E is one, Z is two. */
    private static boolean is(String part, NR... marks) {
        var known = PersonDictionary.dictionary.get(part);
        return known != null && List.of(marks).stream().anyMatch(known::containsLabel);
    }
}
