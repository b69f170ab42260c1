package cn.zhongning.portal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of a result's text, sorted into the fields of its form: what it is, how it is better, where it was
 * used. Nothing is added and nothing is lost, so that search finds the same words.
 */
record DemoParts(String summary, String advantages, String cases) {
    private static final Pattern USED = Pattern.compile("示范|工业化试验|应用于|投运|推广|中试线|来样试验|技术改造|完成中试");
    private static final Pattern BETTER = Pattern.compile("百分之|降低|提高|缩短|延长|减少|成以上|优于|倍");

    static DemoParts of(String text) {
        var summary = new ArrayList<String>();
        var advantages = new ArrayList<String>();
        var cases = new ArrayList<String>();
        for (var sentence : text.split("(?<=。)")) {
            if (summary.isEmpty()) summary.add(sentence);
            else if (USED.matcher(sentence).find()) cases.add(sentence);
            else if (BETTER.matcher(sentence).find()) advantages.add(sentence);
            else summary.add(sentence);
        }
        return new DemoParts(joined(summary), joined(advantages), joined(cases));
    }

    private static String joined(List<String> sentences) {
        return String.join("", sentences);
    }
}
