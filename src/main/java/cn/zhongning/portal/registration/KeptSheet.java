package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept about the holder of one ticket, to be read and printed. */
class KeptSheet extends Section {
    private final transient TicketData.Kept kept;
    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;
    private final DescriptionList facts = new DescriptionList();

    KeptSheet(TicketData.Kept kept, Texts texts, Site site, Locale locale) {
        this.kept = kept;
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        facts.addClassName("facts");
        add(new H2(kept.ticket().event().title()), facts);
        person();
        ticket();
        kept.others().forEach(item -> fact(item.key(), item.value()));
        if (kept.told().isEmpty()) return;
        add(new H3(text("registration.kept.told")), new TicketNews(kept.told(), texts, locale));
    }

    private void person() {
        var known = kept.ticket().registration();
        fact("registration.name", known.name());
        fact("registration.phone", known.phone());
        fact("registration.email.short", known.email());
        fact("registration.persons", Integer.toString(known.persons()));
        fact("registration.school", known.school());
        if (known.town() != null) fact("registration.column.town", HomeTown.label(known.town(), site, texts, locale));
        if (known.children() > 0) fact("registration.children", Integer.toString(known.children()));
        fact("registration.ages", known.ages());
        fact("registration.guardian", known.guardian());
        fact("registration.kept.consent", consent(known.notice(), known.agreedAt()));
        kept.guardian()
                .ifPresent(
                        given -> fact("registration.kept.guardian-consent", consent(given.notice(), given.agreedAt())));
    }

    private void ticket() {
        var known = kept.ticket().registration();
        var session = kept.ticket().session();
        fact("registration.number", known.ticket());
        fact("registration.code.short", known.code());
        fact("events.when", EventTimes.span(session.startsAt(), session.endsAt(), locale));
        fact("registration.seating", texts.label(locale, known.seating()));
        fact("registration.column.stage", texts.label(locale, known.stage()));
        fact("registration.desk.reason", Objects.requireNonNullElse(known.reason(), ""));
        moment("registration.kept.made", known.createdAt());
        moment("registration.kept.changed", known.changedAt());
        if (known.offeredUntil() != null) moment("registration.kept.offered", known.offeredUntil());
        kept.came().ifPresent(came -> moment("registration.kept.came", came.at()));
    }

    private String consent(String version, Instant at) {
        return text("registration.kept.agreed", version, Moments.say(at, locale));
    }

    private void fact(String term, @Nullable String value) {
        if (value != null && !value.isEmpty()) fact(term, new Span(value));
    }

    private void moment(String term, Instant at) {
        fact(term, time(at.toString(), Moments.say(at, locale)));
    }

    private void fact(String term, Component value) {
        facts.add(new DescriptionList.Term(text(term)), new DescriptionList.Description(value));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
