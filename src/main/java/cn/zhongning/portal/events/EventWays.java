package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From each desk page of an event to all the others. */
@Component
public class EventWays {
    private final ObjectProvider<EventWay> ways;
    private final Texts texts;

    EventWays(ObjectProvider<EventWay> ways, Texts texts) {
        this.ways = ways;
        this.texts = texts;
    }

    /** @param here the label of the page that shows them; it is not among them when it is the event's own */
    public Nav of(Event event, String here, Locale locale) {
        var row = with(new Nav(), "aria-label", texts.get(locale, "events.ways"));
        row.addClassNames("hints", "ways");
        ways.stream()
                .filter(way -> way.there().test(event))
                .sorted(Comparator.comparingInt(EventWay::order))
                .map(way -> chip(way, event, here, locale))
                .forEach(row::add);
        row.setVisible(row.getElement().getChildCount() > 0);
        return row;
    }

    private Anchor chip(EventWay way, Event event, String here, Locale locale) {
        var address = way.address().apply(event);
        var chip = new Anchor(address, texts.get(locale, way.label()));
        chip.setRouterIgnore(!address.startsWith("/desk/"));
        chip.addClassName("chip");
        return way.label().equals(here) ? with(chip, "aria-current", "page") : chip;
    }
}
