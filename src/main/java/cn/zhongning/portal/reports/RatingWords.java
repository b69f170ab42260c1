package cn.zhongning.portal.reports;

import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.surveys.Ratings;
import cn.zhongning.portal.surveys.Surveys;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What people thought of an event, in one sentence: of those sessions of which enough of them said anything. */
@Component
class RatingWords {
    private final Surveys surveys;
    private final Texts texts;

    RatingWords(Surveys surveys, Texts texts) {
        this.surveys = surveys;
        this.texts = texts;
    }

    Optional<String> said(Numbers.Table numbers, Locale locale) {
        var told = numbers.lines().stream()
                .map(line -> surveys.of(line.session().id()))
                .filter(Ratings::told)
                .toList();
        if (told.isEmpty()) return Optional.empty();
        int answers = sum(told, Ratings::answers);
        double stars = (double) sum(told, RatingWords::stars) / answers;
        int again = sum(told, ratings -> ratings.again().yes());
        return Optional.of(
                texts.get(locale, "reports.ratings", "%.1f".formatted(stars), Integer.toString(answers), again));
    }

    private static int stars(Ratings ratings) {
        return IntStream.rangeClosed(1, ratings.stars().size())
                .map(star -> star * ratings.stars().get(star - 1))
                .sum();
    }

    private static int sum(List<Ratings> told, ToIntFunction<Ratings> of) {
        return told.stream().mapToInt(of).sum();
    }
}
