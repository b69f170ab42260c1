package cn.zhongning.portal.talks;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Endings;
import cn.zhongning.portal.demands.DemandPanel;
import cn.zhongning.portal.results.ResultPanel;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beside a listing, for its owner: why deals on it came to nothing, and how to write it better. */
@Configuration
class EndingsPanel {
    private final Endings endings;
    private final Texts texts;

    EndingsPanel(Endings endings, Texts texts) {
        this.endings = endings;
        this.texts = texts;
    }

    @Bean
    DemandPanel whyDealsOnDemandsEnded() {
        return this::panel;
    }

    @Bean
    ResultPanel whyDealsOnResultsEnded() {
        return this::panel;
    }

    Optional<Component> panel(UUID listing, SignedIn reader, Locale locale) {
        var counts = endings.of(listing, reader);
        return counts.isEmpty() ? Optional.empty() : Optional.of(card(counts, locale));
    }

    private Section card(Map<Ending, Integer> counts, Locale locale) {
        var reasons = new DescriptionList();
        counts.forEach((reason, count) -> reasons.add(
                new DescriptionList.Term(texts.get(locale, "talks.endings.count", texts.label(locale, reason), count)),
                new DescriptionList.Description(texts.get(locale, "talks.advice." + reason))));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var card = new Section(
                new H2(texts.get(locale, "talks.endings")),
                new Paragraph(texts.get(locale, "talks.endings.what", all)),
                reasons);
        card.addClassNames("card", "endings");
        return card;
    }
}
