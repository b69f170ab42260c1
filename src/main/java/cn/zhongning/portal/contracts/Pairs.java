package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.RegistrationPaper.Answer;
import java.util.ArrayList;
import java.util.List;

/** Sorts answers into the lines of a page: two short ones beside each other, a wide one alone. */
final class Pairs {
    private Pairs() {}

    static List<List<Answer>> of(List<Answer> answers) {
        var lines = new ArrayList<List<Answer>>();
        for (var answer : answers) {
            var last = lines.isEmpty() ? List.<Answer>of() : lines.getLast();
            if (!answer.wide() && last.size() == 1 && !last.getFirst().wide()) last.add(answer);
            else lines.add(new ArrayList<>(List.of(answer)));
        }
        return lines;
    }
}
