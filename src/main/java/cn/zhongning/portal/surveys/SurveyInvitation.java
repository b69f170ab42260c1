package cn.zhongning.portal.surveys;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.TicketPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks on the ticket how it was, as long as there is time to answer. */
@Service
class SurveyInvitation implements TicketPart {
    private final Surveys surveys;
    private final Texts texts;

    SurveyInvitation(Surveys surveys, Texts texts) {
        this.surveys = surveys;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(HeldTicket ticket, Locale locale) {
        if (!surveys.asks(ticket)) return Optional.empty();
        var key = surveys.mine(ticket).isEmpty() ? "surveys.ask" : "surveys.change";
        var ask = new Anchor(PageRequest.link(locale, ticket.address() + "/survey"), texts.get(locale, key));
        ask.addClassName("button");
        if (key.equals("surveys.ask")) ask.addClassName("main");
        var way = new Div(ask);
        way.addClassName("hints");
        return Optional.of(way);
    }
}
