package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.demands.DemandPanel;
import cn.zhongning.portal.results.ResultPanel;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fits, beside the page of a demand and of a result. */
@Configuration
class MatchPanel {
    private static final int FIRST = 10;

    private final MatchService matches;
    private final MatchLists lists;
    private final Texts texts;

    MatchPanel(MatchService matches, MatchLists lists, Texts texts) {
        this.matches = matches;
        this.lists = lists;
        this.texts = texts;
    }

    @Bean
    DemandPanel resultsThatFit() {
        return (demand, reader, locale) -> panel(Kind.DEMAND, demand, reader, locale);
    }

    @Bean
    ResultPanel demandsThatFit() {
        return (result, reader, locale) -> panel(Kind.RESULT, result, reader, locale);
    }

    private Optional<Component> panel(Kind kind, UUID id, SignedIn reader, Locale locale) {
        if (!matches.open(reader, kind, id)) return Optional.empty();
        var title = new H2(texts.get(locale, "matching.title." + kind));
        title.addClassName("matches-title");
        var explained = new Paragraph(texts.get(locale, "matching.explained.short"));
        explained.addClassNames("small", "soft");
        var panel = new Div(title, lists.of(kind, id, reader, locale, FIRST), explained);
        panel.addClassName("matching");
        return Optional.of(panel);
    }
}
