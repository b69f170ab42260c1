package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** One request in a list: what about, between whom, how it stands and since when. */
final class DisclosureRow extends ListItem {
    /** @param client for whom the reader acts in it; empty where it is their own */
    DisclosureRow(Disclosure one, String other, String client, Texts texts, Locale locale) {
        var of = new Span(texts.label(locale, one.kind()));
        of.addClassNames("kind", one.kind().name().toLowerCase(Locale.ROOT));
        var meta = new Div(new Span(other));
        if (!client.isEmpty()) meta.add(new Span(texts.get(locale, "disclosure.client", client)));
        meta.addClassName("meta");
        var state = element("b");
        state.setText(texts.label(locale, one.stage()));
        var side = new Div(state, Pieces.moment(one.movedAt(), locale));
        side.addClassName("side");
        add(new Div(of, new H3(new Anchor(one.address(), one.title())), new Paragraph(one.reason()), meta), side);
    }
}
