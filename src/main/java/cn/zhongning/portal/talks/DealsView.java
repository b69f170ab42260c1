package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.deals.DealRow;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Whose;
import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.Onward;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody's deals: by whose turn it is, by stage, page by page; all by address. */
@Route("desk/deals")
@PermitAll
public class DealsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient DealBoard board;
    private final transient DealRows rows;
    private final transient Texts texts;
    private final SignedIn reader;

    DealsView(DealBoard board, DealRows rows, CurrentUser user, Texts texts) {
        this.board = board;
        this.rows = rows;
        this.texts = texts;
        reader = user.require();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var counts = board.counts(kinds());
        var asked = DealsAddress.of(entering.getLocation().getQueryParameters());
        var address = asked.whose() == null ? asked.with(board.first(reader)) : asked;
        var whose = address.chosen();
        var found = board.page(whose, address.stage(), address.after(), PAGE + 1);
        add(new H1(getPageTitle()), waiting(address, counts), stages(address));
        if (found.isEmpty()) add(new Paragraph(getTranslation(nothing(address))));
        else add(rows.of(found.stream().limit(PAGE).toList(), getLocale()));
        add(paging(address, found));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("talks.desk");
    }

    private Set<Whose> kinds() {
        return switch (reader.role()) {
            case STAFF, ADMIN -> EnumSet.of(Whose.LATE, Whose.OTHERS, Whose.ALL);
            case BROKER -> EnumSet.allOf(Whose.class);
            default -> EnumSet.of(Whose.MINE, Whose.OTHERS, Whose.ALL);
        };
    }

    private Nav waiting(DealsAddress address, Map<Whose, Integer> counts) {
        var chips = new Nav();
        chips.addClassName("hints");
        counts.forEach((whose, count) -> chips.add(chip(address.with(whose), label(whose), whose == address.chosen())
                .counting(count)));
        return with(chips, "aria-label", getTranslation("talks.list.whose"));
    }

    private Nav stages(DealsAddress address) {
        var chips = new Nav(
                chip(address.with((DealStage) null), getTranslation("talks.list.stages"), address.stage() == null));
        for (var stage : DealStage.values()) {
            chips.add(chip(address.with(stage), texts.label(getLocale(), stage), stage == address.stage()));
        }
        chips.addClassNames("hints", "stages");
        return with(chips, "aria-label", getTranslation("talks.list.stage"));
    }

    private static Chip chip(DealsAddress to, String label, boolean here) {
        return new Chip(to.toString(), label, here);
    }

    private String label(Whose whose) {
        return getTranslation("talks.whose." + whose + (reader.staff() && whose == Whose.OTHERS ? ".staff" : ""));
    }

    private static String nothing(DealsAddress address) {
        boolean filtered = address.stage() != null || address.chosen() != Whose.ALL || address.after() != null;
        return filtered ? "talks.list.nothing" : "talks.list.none";
    }

    private Nav paging(DealsAddress address, List<DealRow> found) {
        return new Onward(
                address.after() == null ? null : address.from(null).toString(),
                found.size() > PAGE ? address.from(found.get(PAGE - 1).cursor()).toString() : null);
    }
}
