package cn.zhongning.portal.stories;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.contracts.Contract;
import cn.zhongning.portal.contracts.ContractPart;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The story on its contract's page: the way to it, and for the centre the way to begin one. */
@org.springframework.stereotype.Component
@Order(20)
class StoryPart implements ContractPart {
    private final Stories stories;
    private final CurrentUser user;
    private final Texts texts;

    StoryPart(Stories stories, CurrentUser user, Texts texts) {
        this.stories = stories;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public Optional<Component> part(Contract contract, Locale locale) {
        var story = stories.find(contract.id());
        boolean staff = user.get().filter(SignedIn::staff).isPresent();
        if (story.isPresent()) return Optional.of(section(locale, there(story.get(), locale)));
        if (!staff || !stories.tellable(contract)) return Optional.empty();
        return Optional.of(section(locale, new Paragraph(text(locale, "stories.begin.what")), begin(contract, locale)));
    }

    private Component there(Story story, Locale locale) {
        return new Paragraph(
                new Anchor(story.address(), story.form().title()),
                new Span(" · " + texts.label(locale, story.stage())));
    }

    private Button begin(Contract contract, Locale locale) {
        return new Button(text(locale, "stories.begin"), click -> {
            try {
                UI.getCurrent().navigate(StoryView.class, StoryView.of(stories.draft(contract.id())));
            } catch (Refused refused) {
                Notification.show(texts.get(locale, refused));
            }
        });
    }

    private Section section(Locale locale, Component... content) {
        var section = new Section(new H2(text(locale, "stories.story")));
        section.add(content);
        section.addClassName("contract-part");
        return section;
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, key);
    }
}
