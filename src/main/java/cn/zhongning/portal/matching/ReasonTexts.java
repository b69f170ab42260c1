package cn.zhongning.portal.matching;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reasons in plain words. */
@Component
class ReasonTexts {
    private final Texts texts;
    private final Facts facts;
    private final Site site;

    ReasonTexts(Texts texts, Facts facts, Site site) {
        this.texts = texts;
        this.facts = facts;
        this.site = site;
    }

    String say(Reason reason, Locale locale) {
        return switch (reason) {
            case Reason.SharedWords(var words) -> say(locale, "shared-words", list(words, locale));
            case Reason.NoSharedWords() -> say(locale, "no-shared-words");
            case Reason.ClosePhrases(var wanted, var offered) -> say(locale, "close-phrases", wanted, offered);
            case Reason.CloseInMeaning() -> say(locale, "close");
            case Reason.FarInMeaning(var about) ->
                about.isEmpty() ? say(locale, "far") : say(locale, "far-about", list(about, locale));
            case Reason.SameIndustry(var code) -> say(locale, "same-industry", site.industry(code, locale));
            case Reason.OtherIndustry(var wanted, var offered) ->
                say(locale, "other-industry", site.industry(wanted, locale), site.industry(offered, locale));
            case Reason.SameLivelihood(var code) -> say(locale, "same-livelihood", site.livelihood(code, locale));
            case Reason.SameTown(var code) -> say(locale, "same-town", site.town(code, locale));
            case Reason.Ready(var level, var needed) -> say(locale, "ready", level, needed);
            case Reason.NotReady(var level, var needed) -> say(locale, "not-ready", level, needed, needed - level);
            case Reason.SameCooperation(var modes) -> say(locale, "same-cooperation", modes(modes, locale));
            case Reason.OtherCooperation(var wanted, var offered) ->
                say(locale, "other-cooperation", modes(wanted, locale), modes(offered, locale));
            case Reason.WithinBudget(var from, var to) -> say(locale, "within-budget", facts.amount(from, to, locale));
            case Reason.BeginsWithinBudget(var from, var budget) ->
                say(locale, "begins-within-budget", number(from, locale), number(budget, locale));
            case Reason.AboveBudget(var by) -> say(locale, "above-budget", number(by, locale));
            case Reason.Due(var days) -> say(locale, "due", days);
            case Reason.Overdue(var deadline) -> say(locale, "overdue", deadline.toString());
        };
    }

    private String say(Locale locale, String key, Object... arguments) {
        return texts.get(locale, "matching.why." + key, arguments);
    }

    private String modes(List<CooperationMode> modes, Locale locale) {
        return list(modes.stream().map(mode -> texts.label(locale, mode)).toList(), locale);
    }

    private String list(List<String> words, Locale locale) {
        return words.stream().collect(Collectors.joining(texts.get(locale, "listings.and")));
    }

    private static String number(long fen, Locale locale) {
        return new Money(fen).number(locale);
    }
}
