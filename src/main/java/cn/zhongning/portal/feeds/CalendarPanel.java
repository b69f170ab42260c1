package cn.zhongning.portal.feeds;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventPanel;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The way from an event into the reader's own calendar. */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
class CalendarPanel implements EventPanel {
    private final Texts texts;
    private final Clock clock;

    CalendarPanel(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request) {
        if (!event.published() || event.over(clock.instant())) return Optional.empty();
        var file = new Anchor(
                request.link(event.address() + "/event.ics"), texts.get(request.locale(), "feeds.panel.file"));
        file.setRouterIgnore(true);
        var all = new Anchor(request.link("/subscribe"), texts.get(request.locale(), "feeds.panel.all"));
        var ways = new Paragraph(with(file, "rel", "nofollow"), new Span(" · "), all);
        ways.addClassName("small");
        return Optional.of(ways);
    }
}
