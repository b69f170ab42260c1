package cn.zhongning.portal.surveys;

import cn.zhongning.portal.shared.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a session, as typed.
 *
 * @param stars from 1 to 5
 * @param again whether they would come again; none where they did not say
 */
public record SurveyForm(
        String stars, String good, String better, @Nullable Boolean again) {
    static final int LONGEST = 300;

    public SurveyForm {
        good = good.strip();
        better = better.strip();
    }

    static SurveyForm empty() {
        return new SurveyForm("", "", "", null);
    }

    /** @throws Mistakes with everything that is wrong */
    int check() {
        var mistakes = new Mistakes.Collector();
        mistakes.require("stars", stars.matches("[1-5]"), "surveys.error.stars");
        mistakes.require("good", good.length() <= LONGEST, "surveys.error.long", LONGEST);
        mistakes.require("better", better.length() <= LONGEST, "surveys.error.long", LONGEST);
        mistakes.complain();
        return Integer.parseInt(stars);
    }
}
