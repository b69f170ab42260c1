package cn.zhongning.portal.publicity;

import cn.zhongning.portal.listings.ListingEvidence;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Below a result: that its price is or was before the public, with the way to it. */
@org.springframework.stereotype.Component
class PublicityEvidence implements ListingEvidence {
    private final Publicities publicities;
    private final PublicityWords words;
    private final Texts texts;

    PublicityEvidence(Publicities publicities, PublicityWords words, Texts texts) {
        this.publicities = publicities;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Optional<Component> evidence(Kind kind, UUID listing, Locale locale) {
        return kind == Kind.RESULT
                ? publicities.latest(listing).map(publicity -> note(publicity, locale))
                : Optional.empty();
    }

    private Component note(Publicity publicity, Locale locale) {
        var link = new Anchor(PageRequest.link(locale, publicity.address()), texts.get(locale, "publicity.title"));
        var said = new Paragraph(
                link,
                new Span(" · " + words.state(publicity, locale) + " · " + words.when(publicity, locale) + " · "
                        + words.price(publicity, locale)));
        var note = new Div(said);
        note.addClassNames("note", "evidence");
        return note;
    }
}
