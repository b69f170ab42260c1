package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How what was agreed is said: labels and values, in the order of the form. */
@Component
class ContractFacts {
    private final Texts texts;
    private final Site site;

    ContractFacts(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    Map<String, String> of(ContractForm form, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(text(locale, "contracts.title"), form.title());
        var kind = form.kind();
        facts.put(text(locale, "contracts.kind"), kind == null ? "—" : texts.label(locale, kind));
        facts.put(text(locale, "listings.industry"), site.industry(form.industry(), locale));
        var town = form.town();
        facts.put(text(locale, "listings.town"), town == null ? "—" : site.town(town, locale));
        facts.put(text(locale, "contracts.signing-day"), day(form.signedOn()));
        facts.put(
                text(locale, "contracts.valid"),
                form.startsOn() == null && form.endsOn() == null
                        ? "—"
                        : texts.get(locale, "contracts.valid.range", day(form.startsOn()), day(form.endsOn())));
        facts.put(text(locale, "contracts.total"), amount(form.total(), locale));
        facts.put(text(locale, "contracts.technology"), amount(form.technology(), locale));
        return facts;
    }

    /** Where two texts of the same contract differ, instalments included: what the one says and what the other. */
    Map<String, String[]> differences(ContractForm theirs, ContractForm mine, Locale locale) {
        var ours = of(mine, locale);
        var differences = new LinkedHashMap<String, String[]>();
        of(theirs, locale).forEach((label, value) -> {
            var other = ours.getOrDefault(label, "");
            if (!value.equals(other)) differences.put(label, new String[] {value, other});
        });
        var stored = plan(theirs, locale);
        var typed = plan(mine, locale);
        if (!stored.equals(typed))
            differences.put(text(locale, "contracts.part.instalments"), new String[] {stored, typed});
        return differences;
    }

    String amount(long fen, Locale locale) {
        return texts.get(locale, "contracts.amount.both", Amounts.yuan(fen), Amounts.wan(fen));
    }

    private String plan(ContractForm form, Locale locale) {
        return form.instalments().isEmpty()
                ? "—"
                : form.instalments().stream()
                        .map(part -> part.dueOn() + " "
                                + texts.get(locale, "contracts.amount.yuan", Amounts.yuan(part.amount()))
                                + (part.note().isEmpty() ? "" : " " + part.note()))
                        .collect(Collectors.joining("\n"));
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, key);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
