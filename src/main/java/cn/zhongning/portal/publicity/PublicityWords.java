package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.publicity.Objections.Tally;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Texts;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a publicity is told, on the public's pages and on the desk alike. */
@Component
class PublicityWords {
    private final Publicities publicities;
    private final Clearance clearance;
    private final Organisations organisations;
    private final Texts texts;

    PublicityWords(Publicities publicities, Clearance clearance, Organisations organisations, Texts texts) {
        this.publicities = publicities;
        this.clearance = clearance;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** An agency that announces for its client is always called so. */
    String owner(UUID owner, @Nullable UUID agency, Locale locale) {
        return agency == null ? name(owner) : texts.get(locale, "publicity.for", name(agency), name(owner));
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("—");
    }

    String price(Publicity publicity, Locale locale) {
        return price(publicity.price(), locale);
    }

    String price(long fen, Locale locale) {
        return texts.get(locale, "listings.amount.exact", new Money(fen).number(locale));
    }

    String transferee(Publicity publicity, Locale locale) {
        return transferee(publicity.transferee(), locale);
    }

    String transferee(String named, Locale locale) {
        return named.isBlank() ? texts.get(locale, "publicity.transferee.none") : named;
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
