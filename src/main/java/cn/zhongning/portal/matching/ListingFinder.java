package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Sought;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Finds a published demand or result by a few characters of it; without any, the newest. */
class ListingFinder extends Div {
    private static final int MOST = 8;

    private final transient ListingChoice choice;
    private final transient MatchCards cards;
    private final TextField text = new TextField();
    private final Div found = new Div();

    ListingFinder(ListingChoice choice, MatchCards cards) {
        this.choice = choice;
        this.cards = cards;
        addClassName("finder");
        text.setLabel(cards.text("matching.choose"));
        text.setHelperText(cards.text("matching.choose.hint"));
        text.setClearButtonVisible(true);
        text.setMaxLength(Sought.LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> show());
        found.addClassName("two");
        add(text, found);
        show();
    }

    static String parameter(Kind kind) {
        return Named.code(kind);
    }

    private void show() {
        found.removeAll();
        found.add(column(Kind.DEMAND), column(Kind.RESULT));
    }

    private Div column(Kind kind) {
        var list = new UnorderedList();
        list.addClassName("plain");
        var sides = choice.found(kind, text.getValue(), MOST);
        sides.forEach(side -> list.add(row(side)));
        if (sides.isEmpty()) list.add(new ListItem(cards.text("matching.choose.nothing")));
        return new Div(new H2(cards.kind(kind)), list);
    }

    private ListItem row(Side side) {
        var owner = new Span(side.organisation());
        owner.addClassNames("small", "soft");
        return new ListItem(
                new Anchor("/desk/matches?" + parameter(side.kind()) + "=" + side.id(), side.title()), owner);
    }
}
