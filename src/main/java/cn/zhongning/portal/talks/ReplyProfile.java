package cn.zhongning.portal.talks;

import cn.zhongning.portal.accounts.ProfilePart;
import cn.zhongning.portal.deals.Replies;
import cn.zhongning.portal.deals.ReplyFigures;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
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
        var facts = new Facts(key -> texts.get(locale, key));
        facts.add("talks.profile.received", Integer.toString(figures.received()));
        facts.add("talks.profile.answered", Integer.toString(figures.answered()));
        if (figures.medianDays() != null) {
            var days = texts.get(locale, "talks.profile.days", ReplyWords.days(figures, locale));
            facts.add("talks.profile.median", days);
        }
        facts.add("talks.profile.silent", Integer.toString(figures.silent()));
        var since = new Paragraph(texts.get(locale, "talks.profile.since"));
        since.addClassNames("small", "soft");
        return new Section(new H2(texts.get(locale, "talks.profile")), facts, since);
    }
}
