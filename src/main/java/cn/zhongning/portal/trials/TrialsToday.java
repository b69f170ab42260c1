package cn.zhongning.portal.trials;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;

/** Trials in which the reader's organisation has to say something: agree, decide, confirm. */
@org.springframework.stereotype.Component
class TrialsToday implements TodayPart {
    private static final int FEW = 5;

    private final Trials trials;
    private final Deals deals;
    private final CurrentUser user;
    private final Texts texts;

    TrialsToday(Trials trials, Deals deals, CurrentUser user, Texts texts) {
        this.trials = trials;
        this.deals = deals;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        if (user.require().staff()) return Optional.empty();
        var waiting = trials.waiting(FEW);
        if (waiting.isEmpty()) return Optional.empty();
        var list = new UnorderedList(
                waiting.stream().map(trial -> row(trial, locale)).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(texts.get(locale, "trials.today")), list));
    }

    private ListItem row(Trial trial, Locale locale) {
        var about = new Div(
                new H3(new Anchor(trial.address(), deals.get(trial.dealId()).title())),
                new Paragraph(texts.get(
                        locale,
                        "trials.days.said",
                        trial.startsOn().toString(),
                        trial.endsOn().toString(),
                        trial.decidesOn().toString())));
        var state = element("b");
        state.setText(texts.label(locale, trial.stateOn(trials.today())));
        var side = new Div(state);
        side.addClassName("side");
        return new ListItem(about, side);
    }
}
