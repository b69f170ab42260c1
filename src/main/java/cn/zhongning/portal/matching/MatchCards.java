package cn.zhongning.portal.matching;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.UUID;

/** How a match looks: what it is, how well it fits, and why. */
record MatchCards(ReasonTexts reasons, Texts texts, Locale locale) {
    String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    String label(Enum<?> constant) {
        return texts.label(locale, constant);
    }

    /** @param of the listing that it fits: an intention remembers it */
    Div of(Match match, UUID of) {
        var other = match.other();
        var address = PageRequest.link(locale, other.kind().address(other.id())) + "?match=" + of;
        var card =
                new Div(new H2(new Anchor(address, other.title())), owner(match.other()), fit(match.fit()), why(match));
        card.addClassName("card");
        return card;
    }

    Anchor link(Side side) {
        return new Anchor(PageRequest.link(locale, side.kind().address(side.id())), side.title());
    }

    Span kind(Kind kind) {
        var of = new Span(label(kind));
        of.addClassNames("kind", Named.code(kind));
        return of;
    }

    /** A listing above its matches. */
    Div heading(Side side) {
        return new Div(kind(side.kind()), new H2(link(side)), owner(side));
    }

    private Component owner(Side side) {
        var owner = new Div(side.organisation() + (side.demo() ? " · " + text("listings.demo") : ""));
        owner.addClassNames("small", "soft");
        return owner;
    }

    private Component fit(int fit) {
        var bar = with(element("i"), "aria-hidden", "true");
        bar.getStyle().set("--fit", fit + "%");
        var line = new Div(bar, new Span(text(fit < Fit.DOUBTFUL ? "matching.fit.doubtful" : "matching.fit", fit)));
        line.addClassName("fit");
        return line;
    }

    private Component why(Match match) {
        var list = new UnorderedList();
        list.addClassName("why");
        for (var reason : match.reasons()) {
            var line = new ListItem(reasons.say(reason, locale));
            if (reason.against()) line.addClassName("against");
            list.add(line);
        }
        return list;
    }
}
