package cn.zhongning.portal.insight;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the target in brief, for a page that is about more. */
@Component
public class TurnoverSection {
    private final Turnover turnover;
    private final Texts texts;

    TurnoverSection(Turnover turnover, Texts texts) {
        this.turnover = turnover;
        this.texts = texts;
    }

    /** Nothing before the first contract is registered. */
    public Optional<Section> of(Locale locale) {
        var years = turnover.read().years();
        if (years.stream().allMatch(year -> year.registered().contracts() == 0)) return Optional.empty();
        var address = PageRequest.link(locale, TurnoverPage.ADDRESS);
        var more = new Anchor(address, texts.get(locale, "insight.more"));
        var legend = new Paragraph(texts.get(locale, "insight.legend.brief"));
        legend.addClassNames("soft", "small");
        var bars = new YearBars(years, year -> address + "?year=" + year + "#parts", texts, locale);
        var section = new Section(new Header(new H2(texts.get(locale, "insight.title")), more), legend, bars);
        section.addClassNames("section", "turnover");
        return Optional.of(section);
    }
}
