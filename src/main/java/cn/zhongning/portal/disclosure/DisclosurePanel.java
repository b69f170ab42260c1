package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.demands.DemandPanel;
import cn.zhongning.portal.results.ResultPanel;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The protected part beside the page of a demand and of a result: asked for, agreed to, opened. */
@Configuration
class DisclosurePanel {
    private final Disclosures disclosures;
    private final Grants grants;
    private final Agreements agreements;
    private final Openings openings;
    private final OpeningLog log;
    private final Shown listings;
    private final Texts texts;

    DisclosurePanel(
            Disclosures disclosures,
            Grants grants,
            Agreements agreements,
            Openings openings,
            OpeningLog log,
            Shown listings,
            Texts texts) {
        this.disclosures = disclosures;
        this.grants = grants;
        this.agreements = agreements;
        this.openings = openings;
        this.log = log;
        this.listings = listings;
        this.texts = texts;
    }

    @Bean
    @Order(10)
    DemandPanel protectedPartOfADemand() {
        return (demand, reader, locale) -> panel(Kind.DEMAND, demand, reader, locale);
    }

    @Bean
    @Order(10)
    ResultPanel protectedPartOfAResult() {
        return (result, reader, locale) -> panel(Kind.RESULT, result, reader, locale);
    }

    private Optional<Component> panel(Kind kind, UUID id, SignedIn reader, Locale locale) {
        return listings.visible(kind, id).map(one -> {
            if (reader.actsFor(one.owner())) {
                return new OwnersCard(one, disclosures.about(kind, id), log.count(id), texts, locale);
            }
            if (openings.ground(kind, id).isPresent()) return new OpenCard(one, openings, texts, locale);
            return new AskCard(one, reader, disclosures, grants, agreements, openings, texts, locale);
        });
    }
}
