package cn.zhongning.portal.posters;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventPanel;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** On the page of an event: its poster and its notice, to be printed. */
@Service
@Order(100) // below what concerns those who come
class PosterPanel implements EventPanel {
    private final Texts texts;
    private final Clock clock;

    PosterPanel(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request) {
        if (!event.published() || event.over(clock.instant())) return Optional.empty();
        var papers = new Paragraph();
        papers.add(texts.get(request.locale(), "posters.print") + " ");
        for (var sheet : Sheet.values())
            papers.add(
                    new Anchor(event.address() + "/" + sheet.file() + ".pdf", texts.label(request.locale(), sheet)),
                    new com.vaadin.flow.component.Text(" "));
        papers.addClassNames("small", "soft");
        return Optional.of(papers);
    }
}
