package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Entry;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;

/** What the organiser asks of those who come, or how those who take part online get in. */
class TicketHowTo extends Section {
    private TicketHowTo(String instructions, Seating seating, Texts texts, Locale locale) {
        addClassName("how-to");
        add(new H2(texts.get(locale, "registration.how-to." + seating)));
        instructions.lines().filter(line -> !line.isBlank()).map(Paragraph::new).forEach(this::add);
    }

    static Optional<TicketHowTo> of(Entry entry, Seating seating, Texts texts, Locale locale) {
        var instructions = seating == Seating.ONLINE ? entry.instructionsOnline() : entry.instructionsOnSite();
        return instructions.isEmpty()
                ? Optional.empty()
                : Optional.of(new TicketHowTo(instructions, seating, texts, locale));
    }
}
