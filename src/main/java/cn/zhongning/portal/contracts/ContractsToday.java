package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.contracts.ContractList.Due;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Payments that are due, signed contracts without a registration number; for the centre the numbers to confirm. */
@org.springframework.stereotype.Component
class ContractsToday implements TodayPart {
    private static final int FEW = 3;

    private final ContractList contracts;
    private final CurrentUser user;
    private final Texts texts;
    private final Clock clock;

    ContractsToday(ContractList contracts, CurrentUser user, Texts texts, Clock clock) {
        this.contracts = contracts;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Optional<Component> today(Locale locale) {
        var who = user.require();
        if (who.role() == Role.ORGANISER) return Optional.empty();
        var rows = who.staff() ? toConfirm(locale) : own(locale);
        if (rows.isEmpty()) return Optional.empty();
        var list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(text(locale, "contracts.today")), list));
    }

    private List<ListItem> toConfirm(Locale locale) {
        return contracts.unconfirmed(FEW).stream()
                .map(due -> row(due, "", text(locale, "contracts.today.confirm"), false))
                .toList();
    }

    private List<ListItem> own(Locale locale) {
        var today = LocalDate.now(clock);
        var rows = new ArrayList<ListItem>();
        for (var due : contracts.payments(FEW)) {
            boolean late = due.on().isBefore(today);
            var what = texts.get(locale, "contracts.today.payment", due.place(), Amounts.yuan(due.amount()));
            var when = texts.get(
                    locale,
                    late ? "contracts.today.late" : "contracts.today.due",
                    due.on().toString());
            rows.add(row(due, what, when, late));
        }
        contracts
                .unnumbered(FEW)
                .forEach(due -> rows.add(row(
                        due,
                        texts.get(locale, "contracts.signed-on", due.on().toString()),
                        text(locale, "contracts.today.number"),
                        false)));
        return rows;
    }

    private static ListItem row(Due due, String what, String why, boolean late) {
        var about = new Div(new H3(new Anchor(Contract.DESK + due.contract(), due.title())));
        if (!what.isEmpty()) about.add(new Paragraph(what));
        var state = element("b");
        state.setText(why);
        if (late) state.addClassName("late");
        var side = new Div(state);
        side.addClassName("side");
        return new ListItem(about, side);
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, key);
    }
}
