package cn.zhongning.portal.talks;

import cn.zhongning.portal.accounts.ProfilePart;
import cn.zhongning.portal.deals.Replies;
import cn.zhongning.portal.deals.ReplyFigures;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** On an organisation's public page: how it answers those who write to it. */
@org.springframework.stereotype.Component
class ReplyProfile implements ProfilePart {
    private final Replies replies;
    private final Texts texts;

    ReplyProfile(Replies replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(UUID organisation, Locale locale) {
        var figures = replies.of(organisation);
        return figures.any() ? Optional.of(card(figures, locale)) : Optional.empty();
    }

    private Section card(ReplyFigures figures, Locale locale) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "talks.profile.received", Integer.toString(figures.received()), locale);
        fact(facts, "talks.profile.answered", Integer.toString(figures.answered()), locale);
        if (figures.medianDays() != null) {
            var days = texts.get(locale, "talks.profile.days", ReplyWords.days(figures, locale));
            fact(facts, "talks.profile.median", days, locale);
        }
        fact(facts, "talks.profile.silent", Integer.toString(figures.silent()), locale);
        var since = new Paragraph(texts.get(locale, "talks.profile.since"));
        since.addClassNames("small", "soft");
        return new Section(new H2(texts.get(locale, "talks.profile")), facts, since);
    }

    private void fact(DescriptionList facts, String name, String value, Locale locale) {
        facts.add(new DescriptionList.Term(texts.get(locale, name)), new DescriptionList.Description(value));
    }
}
