package cn.zhongning.portal.calendar;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What somebody can go to next, each event once, as leaves for another page. */
@Service
public class ComingSection {
    private final Occasions occasions;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    ComingSection(Occasions occasions, Texts texts, Site site, Clock clock) {
        this.occasions = occasions;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** None where nothing is planned. */
    public Optional<Component> of(int limit, Locale locale) {
        var now = clock.instant();
        var saying = new Saying(texts, site, locale, now);
        var leaves = new Div();
        leaves.addClassName("days");
        next(now).limit(limit).forEach(occasion -> leaves.add(new ComingLeaf(occasion, saying)));
        return Optional.of(leaves).filter(div -> div.getComponentCount() > 0).map(Component.class::cast);
    }

    /** What begins comes before what runs for weeks: that can wait until tomorrow. */
    private Stream<Occasion> next(Instant now) {
        var today = LocalDate.ofInstant(now, Clocks.CHINA);
        List<Occasion> open = occasions.inOrder(new Days(today, null), Map.of(), 1).stream()
                .filter(each -> !each.cancelled() && !each.over(now))
                .toList();
        var shown = new HashSet<>();
        return Stream.concat(
                        open.stream()
                                .filter(each ->
                                        !each.lasting() || !each.startsAt().isBefore(now)),
                        open.stream())
                .filter(each -> shown.add(each.eventId()));
    }
}
