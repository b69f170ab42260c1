package cn.zhongning.portal.registration;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/** Something that other modules add to the page of a ticket, below what it is for: plain HTML. */
public interface TicketPart {
    Optional<Component> part(HeldTicket ticket, Locale locale);
}
