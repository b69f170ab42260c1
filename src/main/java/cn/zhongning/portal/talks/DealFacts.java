package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a deal began with, beside its thread. */
@org.springframework.stereotype.Component
class DealFacts {
    private final Intentions intentions;
    private final People people;
    private final Texts texts;

    DealFacts(Intentions intentions, People people, Texts texts) {
        this.intentions = intentions;
        this.people = people;
        this.texts = texts;
    }

    Section of(Deal deal, Locale locale) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "talks.sent-at", moment(deal.sentAt(), locale), locale);
        var answered = deal.answeredAt();
        if (answered != null) fact(facts, "talks.answered-at", moment(answered, locale), locale);
        var wishes = deal.wishes().stream()
                .map(wish -> texts.label(locale, wish))
                .collect(Collectors.joining(texts.get(locale, "listings.and")));
        fact(facts, "talks.wishes.short", new Span(wishes), locale);
        var mode = deal.mode();
        var wanted = mode == null ? texts.get(locale, "talks.mode.open") : texts.label(locale, mode);
        fact(facts, "talks.mode", new Span(wanted), locale);
        intentions
                .origin(deal)
                .ifPresent(origin -> fact(
                        facts, "talks.origin." + origin.kind(), new Anchor(origin.address(), origin.title()), locale));
        if (deal.broker() != null) {
            fact(facts, "talks.broker", new Span(people.broker(deal, locale)), locale);
        }
        var card = new Section(new H2(texts.get(locale, "talks.facts")), facts);
        card.addClassName("card");
        return card;
    }

    private static Component moment(Instant at, Locale locale) {
        return Html.time(at.toString(), Moments.say(at, locale));
    }

    private void fact(DescriptionList facts, String name, Component value, Locale locale) {
        facts.add(new DescriptionList.Term(texts.get(locale, name)), new DescriptionList.Description(value));
    }
}
