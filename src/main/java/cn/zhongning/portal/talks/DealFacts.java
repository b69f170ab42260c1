package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
        var facts = new Facts(key -> texts.get(locale, key));
        facts.add("talks.sent-at", moment(deal.sentAt(), locale));
        var answered = deal.answeredAt();
        if (answered != null) facts.add("talks.answered-at", moment(answered, locale));
        var wishes = deal.wishes().stream()
                .map(wish -> texts.label(locale, wish))
                .collect(Collectors.joining(texts.get(locale, "listings.and")));
        facts.add("talks.wishes.short", new Span(wishes));
        var mode = deal.mode();
        var wanted = mode == null ? texts.get(locale, "talks.mode.open") : texts.label(locale, mode);
        facts.add("talks.mode", new Span(wanted));
        intentions
                .origin(deal)
                .ifPresent(origin ->
                        facts.add("talks.origin." + origin.kind(), new Anchor(origin.address(), origin.title())));
        if (deal.broker() != null) {
            facts.add("talks.broker", new Span(people.broker(deal, locale)));
        }
        var card = new Section(new H2(texts.get(locale, "talks.facts")), facts);
        card.addClassName("card");
        return card;
    }

    private static Component moment(Instant at, Locale locale) {
        return Html.time(at.toString(), Moments.say(at, locale));
    }
}
