package cn.zhongning.portal.checkin;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.TicketPart;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever was checked in reads so on their ticket. */
@Order(0)
@Component
class ArrivalPart implements TicketPart {
    private final CheckIns checkIns;
    private final Texts texts;

    ArrivalPart(CheckIns checkIns, Texts texts) {
        this.checkIns = checkIns;
        this.texts = texts;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> part(HeldTicket ticket, Locale locale) {
        var arrival = checkIns.of(List.of(ticket.id())).get(ticket.id());
        if (arrival == null) return Optional.empty();
        var note = new Paragraph(
                texts.get(locale, "checkin.ticket", Moments.say(arrival.at(), locale), arrival.persons()));
        note.addClassNames("note", "good");
        return Optional.of(with(note, "role", "status"));
    }
}
