package cn.zhongning.portal.trials;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.ListingEvidence;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Below a result: how often it was tried and adopted. Who tried it stands there only with its consent. */
@org.springframework.stereotype.Component
class TrialEvidence implements ListingEvidence {
    private final Trials trials;
    private final Organisations organisations;
    private final Site site;
    private final Texts texts;

    TrialEvidence(Trials trials, Organisations organisations, Site site, Texts texts) {
        this.trials = trials;
        this.organisations = organisations;
        this.site = site;
        this.texts = texts;
    }

    @Override
    public Optional<Component> evidence(Kind kind, UUID listing, Locale locale) {
        if (kind != Kind.RESULT) return Optional.empty();
        var all = trials.confirmed(listing);
        return all.isEmpty() ? Optional.empty() : Optional.of(section(all, locale));
    }

    private Component section(List<Trial> all, Locale locale) {
        long adopted = all.stream()
                .filter(trial -> trial.outcome() == TrialOutcome.ADOPTED)
                .count();
        var users = organisations.find(
                all.stream().map(Trial::userOrganisation).distinct().toList());
        var rows = new UnorderedList(
                all.stream().map(trial -> row(trial, users, locale)).toArray(ListItem[]::new));
        rows.addClassNames("plain", "trials");
        return new Section(
                new H2(texts.get(locale, "trials.evidence")),
                new Paragraph(texts.get(locale, "trials.evidence.count", all.size(), adopted)),
                rows);
    }

    private ListItem row(Trial trial, Map<UUID, Organisation> users, Locale locale) {
        var month = YearMonth.from(trial.startsOn()).toString();
        var outcome = Optional.ofNullable(trial.outcome())
                .map(said -> texts.label(locale, said))
                .orElse("");
        return new ListItem(month + " · " + who(trial, users, locale) + " · " + outcome);
    }

    private String who(Trial trial, Map<UUID, Organisation> users, Locale locale) {
        var user = Optional.ofNullable(users.get(trial.userOrganisation()));
        if (trial.named()) return user.map(Organisation::name).orElse("");
        return user.map(Organisation::town)
                .map(town -> texts.get(locale, "trials.evidence.somebody", site.town(town, locale)))
                .orElseGet(() -> texts.get(locale, "trials.evidence.elsewhere"));
    }
}
