package cn.zhongning.portal.publicity;

import cn.zhongning.portal.publicity.Objections.Tally;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Texts;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a publicity is told, on the public's pages and on the desk alike. */
@Component
class PublicityWords {
    private final Publicities publicities;
    private final Clearance clearance;
    private final Texts texts;

    PublicityWords(Publicities publicities, Clearance clearance, Texts texts) {
        this.publicities = publicities;
        this.clearance = clearance;
        this.texts = texts;
    }

    String price(Publicity publicity, Locale locale) {
        return texts.get(locale, "listings.amount.exact", new Money(publicity.price()).number(locale));
    }

    String transferee(Publicity publicity, Locale locale) {
        return publicity.transferee().isBlank()
                ? texts.get(locale, "publicity.transferee.none")
                : publicity.transferee();
    }

    String period(Publicity publicity, Locale locale) {
        return texts.get(
                locale,
                "publicity.period",
                publicity.startsOn().toString(),
                publicity.endsOn().toString(),
                publicity.days());
    }

    String state(Publicity publicity, Locale locale) {
        return texts.label(locale, publicities.state(publicity));
    }

    /** What the days have come to: when it begins, how many are left, when it ended. */
    String when(Publicity publicity, Locale locale) {
        var today = publicities.today();
        return switch (publicities.state(publicity)) {
            case ANNOUNCED ->
                texts.get(locale, "publicity.when.starts", publicity.startsOn().toString());
            case RUNNING -> {
                long left = ChronoUnit.DAYS.between(today, publicity.endsOn());
                yield left == 0
                        ? texts.get(locale, "publicity.when.last")
                        : texts.get(locale, "publicity.when.left", left + 1);
            }
            case ENDED ->
                texts.get(locale, "publicity.when.ended", publicity.endsOn().toString());
            case STOPPED -> texts.get(locale, "publicity.when.stopped");
        };
    }

    String objections(Tally tally, Locale locale) {
        return tally.all() == 0
                ? texts.get(locale, "publicity.objections.none")
                : texts.get(
                        locale,
                        "publicity.objections.tally",
                        tally.all(),
                        tally.open(),
                        tally.upheld(),
                        tally.rejected());
    }

    /** What is in the way of signing; says so where nothing is. */
    String standing(Publicity publicity, Locale locale) {
        return clearance
                .hurdle(publicity)
                .map(refused -> texts.get(locale, refused))
                .orElseGet(() -> texts.get(locale, "publicity.standing.free"));
    }
}
